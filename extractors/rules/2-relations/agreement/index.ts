import type { Analysis, SentenceView } from '../../../engine/analysis.ts'
import type { Agreement, Evidence } from '../../../record.ts'
import { dateNear, isBackground, sceneDate, withinRange } from '../dates.ts'
import { aboutOfSectors } from './about.ts'
import { type Frame, framesOf } from './frames.ts'
import { isBothSided } from './parties.ts'

/** A document as the article's frames together tell it. */
interface Document extends Frame {
  date: string | null
  dated: boolean
  allEvidence: Evidence[]
  rank: number
  /** Where it was last spoken of. */
  lastSentence: number
}

/** The agreements that an article states, each once, in order of first mention. */
export function findAgreements(analysis: Analysis): Agreement[] {
  const documents: Document[] = []
  analysis.sentences.forEach((view, index) => {
    for (const frame of framesOf(view, index, analysis)) {
      if (frame.status === 'denied') continue
      const date = dateOf(frame, analysis)
      const pair = frame.anaphoric
        ? documents.filter(
            (known) => frame.sentence - known.lastSentence <= 3 && signsFor(known, frame),
          )
        : []
      const same = documents.findLast((known) => isSame(known, frame, date, analysis))
      if (pair.length > 1)
        for (const known of pair)
          merge(known, { ...frame, signatories: signsFor(known, frame) ?? [] }, date)
      else if (same) merge(same, frame, date)
      else if (isBothSided(frame.sides) && isOwnDocument(frame, documents))
        documents.push(asDocument(frame, date))
    }
    continueSectors(analysis, index, documents)
  })
  const body = documents.filter((document) => !inTitle(document, analysis))
  return documents
    .filter(
      (document) =>
        !inTitle(document, analysis) || !body.some((other) => overlaps(document, other)),
    )
    .map((document) => toAgreement(document, analysis))
}

/** A headline words loosely: a document told only there gives way to one of the body with the same parties. */
const inTitle = (document: Document, analysis: Analysis): boolean =>
  document.allEvidence.every((evidence) => evidence.end <= analysis.article.bodyStart)

/** Whether a frame that fits no known document founds one: not in passing, and «документ» only when no other was told. */
function isOwnDocument(frame: Frame, documents: readonly Document[]): boolean {
  if (frame.participle && frame.source === 'context') return false
  return (
    !(frame.anaphoric && frame.type === 'other') ||
    (documents.length === 0 && frame.source !== 'context')
  )
}

/** Those of a frame's signers who stand for the document's parties; null if none does. */
function signsFor(known: Document, frame: Frame): string[] | null {
  const signers = frame.signers
    .filter((signer) => known.sides.some((side) => side.name === signer.side))
    .map((signer) => signer.name)
  return signers.length > 0 ? signers : null
}

const CONFIDENCE: Record<Frame['source'], number> = { named: 0.95, implied: 0.9, context: 0.75 }

const asDocument = (frame: Frame, date: string | null): Document => ({
  ...frame,
  signatories: [...frame.signatories],
  sectors: [...frame.sectors],
  date,
  dated: date !== null,
  allEvidence: [{ ...frame.evidence, confidence: CONFIDENCE[frame.source] }],
  rank: rankOf(frame),
  lastSentence: frame.sentence,
})

const rankOf = (frame: Frame): number => ({ named: 3, implied: 2, context: 1 })[frame.source]

/** Whether a frame speaks of a document already told: by pointing back, or by the same kind and compatible parties. */
function isSame(known: Document, frame: Frame, date: string | null, analysis: Analysis): boolean {
  const far = frame.sentence - known.lastSentence
  if (frame.anaphoric) return frame.type === 'other' || frame.type === known.type || far <= 2
  if (known.type !== frame.type) return false
  if (frame.leads && !frame.plural && far <= 2 && frame.source !== 'named') return true
  if (
    known.status !== frame.status &&
    !analysis.sentences[known.sentence]?.sentence.title &&
    !(frame.noun && known.status === 'signed')
  ) {
    if (!(known.status === 'planned' && frame.status === 'signed')) return false
  }
  if (known.sentence === frame.sentence && known.at !== frame.at && sameParties(known, frame))
    return true
  if (known.sentence === frame.sentence) return false
  if (
    known.dated &&
    date !== null &&
    !known.date?.startsWith(date) &&
    !date.startsWith(known.date ?? '')
  )
    return false
  if (sameParties(known, frame)) return true
  if (overlaps(known, frame) && (frame.source !== 'named' || known.source !== 'named')) return true
  return false
}

const names = (frame: Frame): Set<string> => new Set(frame.sides.map((side) => side.name))

function sameParties(a: Frame, b: Frame): boolean {
  const [x, y] = [names(a), names(b)]
  return x.size === y.size && [...x].every((name) => y.has(name))
}

const overlaps = (a: Frame, b: Frame): boolean => [...names(a)].some((name) => names(b).has(name))

/** What was signed was planned before, and what is planned was proposed before. */
const STATUS_ORDER: readonly Frame['status'][] = ['signed', 'planned', 'proposed', 'denied']

function merge(known: Document, frame: Frame, date: string | null): void {
  if (
    known.date === null ||
    (date !== null && date.length > known.date.length && date.startsWith(known.date))
  )
    known.date = date
  known.dated = known.date !== null
  known.lastSentence = frame.sentence
  if (rankOf(frame) > known.rank && isBothSided(frame.sides)) {
    known.sides = frame.sides
    known.rank = rankOf(frame)
  }
  if (STATUS_ORDER.indexOf(frame.status) < STATUS_ORDER.indexOf(known.status))
    known.status = frame.status
  known.about ??= frame.about
  for (const name of frame.signatories)
    if (!known.signatories.includes(name)) known.signatories.push(name)
  for (const sector of frame.sectors)
    if (!known.sectors.includes(sector)) known.sectors.push(sector)
  known.allEvidence.push({ ...frame.evidence, confidence: CONFIDENCE[frame.source] })
}

/** «Документ предусматривает …»: a sentence right after the signing, opened by the document, adds sectors. */
function continueSectors(analysis: Analysis, index: number, documents: readonly Document[]): void {
  const view = analysis.sentences[index]
  if (!view?.tags.has('Document')) return
  const at = view.chunks.findIndex((chunk) => chunk.mention?.kind === 'document')
  const mention = view.chunks[at]?.mention
  if (at > 3 || mention?.kind !== 'document') return
  if (view.tags.has('Sign') && !mention.anaphoric) return
  if (!view.chunks.some((chunk) => contents.test(chunk.normal))) return
  const from = view.chunks[at]?.end ?? 0
  const meant = documents.filter(
    (known) =>
      index - known.lastSentence <= 4 &&
      known.lastSentence !== index &&
      (mention.anaphoric || known.type === mention.type),
  )
  for (const document of mention.plural ? meant : meant.slice(-1)) {
    for (const sector of view.sectors) {
      if (sector.start < from) continue
      for (const code of sector.codes)
        if (!document.sectors.includes(code)) document.sectors.push(code)
    }
  }
}

/** Verbs by which a document tells its contents. */
const contents =
  /^(?:предусм|определ|включа|охватыва|направлен|касает|затрагива|предполага|закрепля|закрепл|содержит|обознач|регламентир|нацелен|посвящ|призван|отражен|прописан|рассчитан)/

/** The date of a signing: its clause's own, else that of the scene it closes; a range gives what its ends share. */
function dateOf(frame: Frame, analysis: Analysis): string | null {
  const view = analysis.sentences[frame.sentence]
  if (!view) return null
  const at = view.chunks[frame.at]?.tags.has('Renew') ? firstSigning(view) : frame.at
  if (at === null) return null
  const own = dateNear(view, at, at === frame.at ? frame.clause : null)
  if (own !== undefined && own !== null)
    return frame.status === 'signed' ? withinRange(own) : ahead(withinRange(own), view, analysis)
  const published = analysis.article.publishedAt?.slice(0, 10) ?? null
  const sameDay = view.dates.some((mention) => mention.sameDay)
  if (own === null && !sameDay) return null
  if (view.sentence.title || isBackground(view)) return null
  if (frame.status !== 'signed')
    return frame.status === 'planned' ? futureBefore(frame, analysis) : null
  const scene = tripDate(analysis, frame, sameDay) ?? sceneDate(analysis, frame.sentence, 12)
  // the day on which a relation was founded is the agreement's; the letter of intent came before
  if (
    frame.type === 'letter_of_intent' &&
    analysis.sentences[frame.sentence - 1]?.tags.has('Become')
  )
    return null
  if (scene && published && scene > published) return null
  return scene ? withinRange(scene) : null
}

/** A renewal speaks of the day when the document was first signed: the chunk of that signing, null if not told. */
function firstSigning(view: SentenceView): number | null {
  const at = view.chunks.findIndex((chunk) => chunk.tags.has('Sign') && !chunk.tags.has('Renew'))
  return at < 0 ? null : at
}

/** What is planned lies ahead: an implied year before publication is the next one. */
function ahead(date: string | null, view: SentenceView, analysis: Analysis): string | null {
  const published = analysis.article.publishedAt?.slice(0, 10)
  const implied = view.dates.some(
    (mention) =>
      mention.date !== null &&
      date !== null &&
      mention.date.startsWith(date) &&
      mention.basis === 'implied',
  )
  if (!date || !published || !implied || date >= published.slice(0, date.length)) return date
  return `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`
}

/** «… в октябре прибудет делегация. Во время визита будет подписано …»: the coming date told in the sentence before. */
function futureBefore(frame: Frame, analysis: Analysis): string | null {
  const view = analysis.sentences[frame.sentence]
  const occasion = view?.chunks.find((chunk) => occasions.test(chunk.normal))?.normal.slice(0, 5)
  if (occasion === undefined) return null
  const published = analysis.article.publishedAt?.slice(0, 10) ?? ''
  let date: string | null = null
  for (let at = frame.sentence - 1; at >= Math.max(0, frame.sentence - 5) && date === null; at--) {
    const before = analysis.sentences[at]
    const same =
      before?.chunks.some((chunk) => chunk.normal.includes(occasion)) || at === frame.sentence - 1
    if (!before || !same) continue
    date =
      before.dates.findLast(
        (mention) =>
          mention.date !== null &&
          (mention.kind === 'point' || mention.kind === 'range') &&
          mention.date >= published.slice(0, mention.date.length),
      )?.date ?? null
  }
  return date ? withinRange(date) : null
}

/** What a coming signing is tied to. */
const occasions = /^(?:визит|поездк|форум|встреч|саммит|заседани)/

/**
 * What happened some time during a dated trip of several days has the trip's range, unless its own paragraph or «в тот же
 * день» ties it to one day, or it closed a single meeting.
 */
function tripDate(analysis: Analysis, frame: Frame, sameDay: boolean): string | null {
  const view = analysis.sentences[frame.sentence]
  if (!view || sameDay) return null
  const whole = view.chunks.some((chunk) =>
    /^(?:визит|поездк|переговор|программ|командировк)/.test(chunk.normal),
  )
  const dayTold = analysis.sentences.some(
    (other) =>
      other !== view &&
      other.sentence.paragraph === view.sentence.paragraph &&
      other.sentence.index < frame.sentence &&
      other.dates.some((mention) => mention.precision === 'day'),
  )
  if (!whole && dayTold) return null
  const order = [...analysis.sentences.keys()].sort(
    (a, b) =>
      Number(a > frame.sentence) - Number(b > frame.sentence) ||
      Math.abs(a - frame.sentence) - Math.abs(b - frame.sentence),
  )
  for (const at of order) {
    const range = analysis.sentences[at]?.dates.find(
      (mention) => mention.kind === 'range' && mention.precision === 'range' && mention.date,
    )
    const tags = analysis.sentences[at]?.tags
    if (range?.date && (tags?.has('Visit') || tags?.has('Arrive') || tags?.has('Happen')))
      return range.date
  }
  return null
}

function toAgreement(document: Document, analysis: Analysis): Agreement {
  const about = document.about ?? aboutOfSectors(document.sectors)
  void analysis
  return {
    type: document.type,
    about,
    status: document.status === 'denied' ? 'proposed' : document.status,
    date: document.date,
    parties: document.sides.map((side) => side.name),
    signatories: document.signatories,
    sectors: document.sectors,
    ...(document.count === undefined ? {} : { count: document.count }),
    place: null,
    occasion: null,
    evidence: document.allEvidence,
  }
}
