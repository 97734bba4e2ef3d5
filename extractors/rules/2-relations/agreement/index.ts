import type { Analysis, SentenceView } from '../../../engine/analysis.ts'
import type { Agreement } from '../../../record.ts'
import { isBesideOwn } from './document/beside-own.ts'
import { continueSectors } from './document/contents.ts'
import {
  asDocument,
  type Document,
  isOwnDocument,
  merge,
  namesCountry,
  signsFor,
} from './document/documents.ts'
import { isHeadOfItem, withOpener } from './document/from-opener.ts'
import { isHeading, isHeadlineOf, underHeading } from './document/headings.ts'
import { isBesideProjects, withOwnProjects } from './document/own-projects.ts'
import { isSame, overlaps } from './document/same-document.ts'
import type { Frame } from './frame.ts'
import { framesOf } from './frames.ts'
import { asFilled, isBothSided } from './parties/parties.ts'
import { postpone } from './time/postponed.ts'
import { dateOf } from './time/when.ts'
import { toAgreement } from './to-agreement.ts'

/** The agreements that an article states, each once, in order of first mention. */
export function findAgreements(analysis: Analysis): Agreement[] {
  const documents: Document[] = []
  analysis.sentences.forEach((view, index) => {
    for (const told of framesOf(view, index, analysis)) {
      if (told.status === 'denied') continue
      const frame = withPartiesBefore(told, documents)
      const date = sameDayAs(documents, frame, view) ?? dateOf(frame, analysis)
      const pair = speaksOfAll(frame) ? toldTogether(documents, frame) : []
      const alike = documents.filter(
        (known) =>
          isSame(known, frame, date) &&
          !isHeadOfItem(known, frame, view) &&
          !isBesideProjects(known, frame, analysis),
      )
      const same = alike.findLast((known) => isSignedBy(known, frame)) ?? alike.at(-1)
      if (pair.length > 1)
        for (const known of pair)
          merge(known, { ...frame, signatories: signsFor(known, frame) ?? [] }, date)
      else if (same) merge(same, frame, date)
      else if (isBothSided(frame.sides) && isOwnDocument(frame, documents, date)) {
        const own = asDocument(frame, date, view.sentence.title)
        const headline = documents.findIndex((known) => isHeadlineOf(known, own))
        const [headlined] = headline >= 0 ? documents.splice(headline, 1) : []
        // «соглашение» is said of any document
        if (headlined && (own.type === 'agreement' || own.type === 'plan'))
          own.type = headlined.type
        withOpener(own, frame, view, documents, analysis)
        underHeading(own, documents)
        documents.push(own)
      }
    }
    continueSectors(analysis, index, documents)
    postpone(view, index, documents, analysis)
  })
  const body = documents.filter((document) => !inTitle(document, analysis))
  return documents
    .filter((document) => !isHeading(document, documents))
    .filter((document) => !isBesideOwn(document, documents, analysis))
    .filter(
      (document) =>
        !inTitle(document, analysis) || !body.some((other) => isToldCloser(document, other)),
    )
    .flatMap((document) => withOwnProjects(document, documents, analysis))
    .map((document) => toAgreement(document, documents, analysis))
}

/** «[А и Б подписали меморандум.] Соглашение об инвестициях подпишут осенью»: the parties of the document told last, where nobody else acts. */
function withPartiesBefore(frame: Frame, documents: readonly Document[]): Frame {
  if (frame.anaphoric || frame.plural || frame.status === 'proposed') return frame
  if (isBothSided(frame.sides)) return frame
  const last = documents.at(-1)
  if (!last || last.titled || frame.sentence - last.lastSentence > TOLD_BEFORE) return frame
  const own = frame.sides.every(({ name }) => last.sides.some((side) => side.name === name))
  return own ? { ...frame, sides: last.sides.map(asFilled) } : { ...frame, sides: [] }
}

/** «[Договор с А. Первый договор, с Б, – 1994 года.] Подписи под документом поставили …»: the one between those for whom the signers stand. */
const isSignedBy = ({ sides }: Document, { anaphoric, signers }: Frame): boolean =>
  anaphoric &&
  signers.length > 1 &&
  signers.every(({ side }) => sides.some(({ name }) => name === side))

/** How far back the document before may stand, in sentences. */
const TOLD_BEFORE = 5

/** «Эти документы», «договоры подписал ректор»: without a guest of their own, those told before. */
const speaksOfAll = ({ anaphoric, plural, sides, signers }: Frame): boolean =>
  anaphoric ||
  (plural &&
    signers.length > 0 &&
    !sides.some(({ country, filled }) => country === 'CN' && !filled))

/** The documents of the sentence that told one last, at most three sentences before, for which a signer of the frame stands. */
function toldTogether(documents: readonly Document[], frame: Frame): Document[] {
  const near = documents.filter(
    (known) =>
      frame.sentence - known.lastSentence <= 3 &&
      signsFor(known, frame) &&
      (frame.anaphoric || known.type === frame.type),
  )
  const last = Math.max(...near.map(({ lastSentence }) => lastSentence))
  return near.filter(({ lastSentence }) => lastSentence === last)
}

/** «В тот же день А и Б подписали …»: the date of the document told in the sentence before. */
function sameDayAs(
  documents: readonly Document[],
  { sentence }: Frame,
  { dates }: SentenceView,
): string | null {
  if (!dates.some((mention) => mention.sameDay)) return null
  return (
    documents.findLast(
      ({ lastSentence, status }) => lastSentence === sentence - 1 && status === 'signed',
    )?.date ?? null
  )
}

/** A headline words loosely: a document told only there gives way to one of the body with the same parties. */
const inTitle = (document: Document, analysis: Analysis): boolean =>
  document.allEvidence.every((evidence) => evidence.end <= analysis.article.bodyStart)

/** A headline's document that the body tells: of one of its parties, of its kind, or of the same aim where it names the country only. */
const isToldCloser = (headline: Document, told: Document): boolean =>
  overlaps(headline, told) ||
  told.type === headline.type ||
  (namesCountry(headline) &&
    told.status === headline.status &&
    (told.about ?? headline.about) === headline.about)
