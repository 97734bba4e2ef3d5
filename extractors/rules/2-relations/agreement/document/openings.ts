import type { SentenceView } from '../../../../engine/analysis.ts'
import type { DocumentMention } from '../../../../engine/mention.ts'

/** What a sentence speaks of; its sectors count from `from` (UTF-16) on. */
export interface Subject {
  mention: DocumentMention | null
  /** The only kind that a short name («письмо») can mean. */
  type?: DocumentMention['type']
  /** How many sentences back the document may stand; less than else where nothing points to it. */
  within?: number
  from: number
  /** Said of a document only whose own sentence names no field. */
  bare?: true
}

/** How a sentence right behind the document's own opens when it tells what that contains and names it by no word. */
const OPENINGS: readonly RegExp[] = [
  // «Предусмотрены стажировки …», «Предполагается обмен …»
  /^(?:предусмотрен[аоы]?|предусматрива[ею]тся|предполага[ею]тся) /,
  // «Речь идёт о поставках …»
  /^речь (?:в \S+ )?(?:идет|шла) (?:об?|про) /,
  // «Среди направлений – …», «В перечне направлений – …», «Основные направления: …»
  /^(?:среди|в (?:числе|перечне|списке)) (?:\S+ )?(?:направлений|тем|сфер|отраслей) (?:\S+ ){0,2}[–—:-] /,
  /^(?:\S+ )?(?:направления|приоритеты) (?:\S+ ){0,2}[–—:-] /,
  // «Общие интересы сторон – это …», «Главная тема соглашения – …»
  /^(?:общ|взаимн|главн|основн|ключев)\S+ (?:интерес|направлени|тем|сфер|цел)\S* (?:\S+ ){0,2}[–—:-] /,
  // «В центре внимания также логистика»
  /^в центре внимания (?:также|и|еще) /,
  // «В его рамках …», «Его предмет – …»
  /^в (?:(?:его|их) рамках|рамках (?:него|них)) /,
  /^(?:его|ее) (?:предмет|цель|суть|тема) [–—-] /,
  // «Стороны будут сотрудничать …»
  /^стороны (?:\S+ )?(?:будут|намерены|планируют|обязались|обязуются) (?:\S+ )?(?:сотруднич|развива|обменива|взаимодейств|содейств)/,
]

/** The same in looser words, which count only for a document that names no field itself. */
const LOOSE: readonly RegExp[] = [
  // «Приоритетами стали …», «Основными сферами сотрудничества определены …»
  /^(?:\S+ ){0,2}(?:приоритет|направлени|сфер|област|отрасл|тем)(?:ами|ями|ом|ем|ой)? (?:\S+ ){0,3}(?:стал[аио]?|станут|станет|названы|определены|обозначены|выделены|явля[ею]тся)(?: |$)/,
  // «В сфере общих интересов – …», «В центре внимания – …»
  /^(?:в|во) (?:\S+ ){1,4}(?:интересов|внимания|приоритете|приоритетов) [–—:-] /,
  // «Основное внимание будет уделено …», «Акцент сделан на …»
  /^(?:\S+ )?(?:внимание|акцент|упор) (?:\S+ )?(?:уделено|уделят|уделяется|сделан|сделают|делается|будет) /,
  // «Города займутся …», «Вузы обменяются …», «Партнеры намерены развивать …»
  /^(?:(?:теперь|отныне|вместе) )?(?:стороны|города|регионы|области|вузы|университеты|партнеры|компании|побратимы|они) (?:\S+ ){0,2}(?:будут|намерены|планируют|собираются|займутся|сосредоточатся|обменяются|наладят|расширят|углубят|активизируют|объединят|договорились|условились)(?: |$)/,
  // «Планируется развивать …», «Намечены совместные проекты …»
  /^(?:планируется|планируются|намечен[аоы]?|намечается|запланирован[аоы]?|ожидается|предстоит) (?:\S+ ){0,3}(?:разви|сотруднич|обмен|расшир|совместн|проект|реализ|налад|укреп)/,
]

/** A sentence right behind the document's that tells its contents without naming it. */
export function byOpening({ chunks, sectors, tags }: SentenceView): Subject | null {
  if (sectors.length === 0) return null
  const opening = chunks
    .slice(0, 9)
    .map(({ normal }) => normal)
    .join(' ')
  if (OPENINGS.some((pattern) => pattern.test(opening)))
    return { mention: null, within: 1, from: 0 }
  if (tags.has('Document') || tags.has('Discuss')) return null
  return LOOSE.some((pattern) => pattern.test(opening))
    ? { mention: null, within: 1, from: 0, bare: true }
    : null
}
