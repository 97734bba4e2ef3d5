import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

/** What an instrumented condition calls: its name (`rules/x.ts:12: words`) and the condition itself. */
export type Ask = (name: string, condition: () => unknown) => unknown

/** The global that instrumented code calls. */
export const ASK = 'askCondition'

/**
 * Copies a folder of TypeScript sources and has each condition of the copied files that match `pattern` ask `globalThis.askCondition` for its
 * answer: what stands in `if` and `?:`, what functions return that say yes or no, and in all of them each operand of `&&`, `||` and `!`.
 */
export function instrument(from: string, to: string, pattern: RegExp): void {
  rmSync(to, { recursive: true, force: true })
  cpSync(from, to, { recursive: true })
  for (const file of readdirSync(to, { recursive: true, encoding: 'utf8' })) {
    if (!pattern.test(file)) continue
    const path = join(to, file)
    writeFileSync(path, instrumented(readFileSync(path, 'utf8'), file))
  }
}

/** A source text with its conditions wrapped; `file` begins their names. */
export function instrumented(source: string, file: string): string {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true)
  const conditions = new Set<ts.Expression>()
  const visit = (node: ts.Node): void => {
    if (ts.isIfStatement(node)) addOperands(node.expression, conditions)
    else if (ts.isConditionalExpression(node)) addOperands(node.condition, conditions)
    else if (isFunction(node) && saysYesOrNo(node, tree))
      for (const answer of answersOf(node)) addOperands(answer, conditions)
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return wrapped(source, tree, [...conditions])
}

type Answering = ts.ArrowFunction | ts.FunctionDeclaration
const isFunction = (node: ts.Node): node is Answering =>
  ts.isArrowFunction(node) || ts.isFunctionDeclaration(node)

/** Methods of lists whose function says yes or no. */
const ASKING = new Set([
  'filter',
  'some',
  'every',
  'find',
  'findIndex',
  'findLast',
  'findLastIndex',
])

function saysYesOrNo(node: Answering, tree: ts.SourceFile): boolean {
  const { parent } = node
  if (node.type) return node.type.getText(tree) === 'boolean' || ts.isTypePredicateNode(node.type)
  if (ts.isVariableDeclaration(parent))
    return /=>\s*(?:boolean|\S+ is .*)$/s.test(parent.type?.getText(tree) ?? '')
  return (
    ts.isCallExpression(parent) &&
    parent.arguments[0] === node &&
    ts.isPropertyAccessExpression(parent.expression) &&
    ASKING.has(parent.expression.name.text)
  )
}

/** What a function gives back: its body, or the expressions of its own `return`s. */
function answersOf({ body }: Answering): ts.Expression[] {
  if (!body) return []
  if (!ts.isBlock(body)) return [body]
  const answers: ts.Expression[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node)) return
    if (ts.isReturnStatement(node) && node.expression) answers.push(node.expression)
    ts.forEachChild(node, visit)
  }
  ts.forEachChild(body, visit)
  return answers
}

function addOperands(expression: ts.Expression, to: Set<ts.Expression>): void {
  if (ts.isParenthesizedExpression(expression)) addOperands(expression.expression, to)
  else if (isJoined(expression)) {
    addOperands(expression.left, to)
    addOperands(expression.right, to)
  } else if (ts.isPrefixUnaryExpression(expression) && isJoined(inner(expression.operand)))
    addOperands(expression.operand, to)
  else if (!LITERALS.has(expression.kind)) to.add(expression)
}

const LITERALS = new Set([ts.SyntaxKind.TrueKeyword, ts.SyntaxKind.FalseKeyword])

const inner = (expression: ts.Expression): ts.Expression =>
  ts.isParenthesizedExpression(expression) ? inner(expression.expression) : expression

const isJoined = (node: ts.Expression): node is ts.BinaryExpression =>
  ts.isBinaryExpression(node) &&
  (node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken ||
    node.operatorToken.kind === ts.SyntaxKind.BarBarToken)

/** Longest piece of a condition that its name shows, UTF-16 units. */
const SHOWN = 110

function wrapped(source: string, tree: ts.SourceFile, conditions: ts.Expression[]): string {
  const marks = conditions.flatMap((node) => {
    const [start, end] = [node.getStart(tree), node.getEnd()]
    const line = tree.getLineAndCharacterOfPosition(start).line + 1
    const words = source.slice(start, end).replace(/\s+/g, ' ').slice(0, SHOWN)
    const name = JSON.stringify(`${tree.fileName}:${line}: ${words}`)
    const length = end - start
    return [
      // Of two that begin at one place the longer one opens first; of two that end there it closes last.
      { at: start, text: `globalThis.${ASK}(${name}, () => (`, order: -length },
      { at: end, text: '))', order: length },
    ]
  })
  marks.sort((a, b) => a.at - b.at || a.order - b.order)
  let done = 0
  const parts = marks.map(({ at, text }) => {
    const part = source.slice(done, at) + text
    done = at
    return part
  })
  return parts.join('') + source.slice(done)
}
