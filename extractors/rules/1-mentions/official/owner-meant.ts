import type { OfficialEntity, OrganizationEntity } from '../../../engine/mention.ts'
import { isMission } from '../../../text/bodies.ts'
import type { Around } from './draft.ts'

/**
 * What a person's post belongs to where no word says it: a diplomat's state and seat, a minister's state, the body of the kind
 * that has such a post («завуч» a school's, «главный врач» a hospital's), told anywhere before, or the body told last, not far
 * before. None is of the other country than the person. `met` are the persons so far. Null where nothing fits.
 */
export function ownerMeant(
  { post, country }: OfficialEntity,
  { told, organizations, bodies }: Pick<Around, 'told' | 'organizations' | 'bodies'>,
  start: number,
  met: readonly OfficialEntity[],
): string | null {
  const title = post ?? ''
  const state = ofState(title, country, met)
  if (state !== null) return state
  const kind = kinds.find(([posts]) => posts.test(title))?.[1]
  if (!kind && !headOfBody.test(title)) return null
  // a name that is not Chinese is of Kazakhstan
  const land = country ?? 'KZ'
  const fits = (body: OrganizationEntity | undefined): boolean =>
    body !== undefined &&
    (!body.country || body.country === land) &&
    (!kind || kind(body)) &&
    !(isOfSection.test(title) && isMission(body.name))
  const possible = told
    .slice(-RECENT)
    .filter(({ entity, end }) => end <= start && fits(organizations[entity]))
  const own = possible.findLast(({ entity }) => organizations[entity]?.country === country)
  if (kind) {
    const later = organizations
      .slice(0, RECENT)
      .find((body) => body.country === country && fits(body))
    const meant = own ?? (country ? later : null) ?? possible.at(-1)
    return meant?.name ?? null
  }
  const near = possible.findLast(({ end }) => start - end < NEARBY)
  if (near) return near.name
  // «по словам директора Асета Нурова, ТОО «Ертис» возит рапс»: the one that its sentence goes on with
  const behind = bodies.find((each) => each.start > start && fits(organizations[each.entity]))
  return (country && own && start - own.end < FAR ? own : behind)?.name ?? null
}

/** A consulate told before is not whose section somebody heads. */
const isOfSection = /отдел|сектор|секци/

/** How far before a post its body may have been told, in UTF-16 units: about two sentences. */
const NEARBY = 300
/** The same for one that is of the person's own country beyond doubt. */
const FAR = 900
/** So many bodies back somebody may be of. */
const RECENT = 200

/** What a diplomat or a minister belongs to; null for other posts. */
function ofState(
  title: string,
  country: string | null,
  met: readonly OfficialEntity[],
): string | null {
  if (country === null) return null
  const own = country === 'CN' ? 'КНР' : 'Республика Казахстан'
  if (
    /посольства|^(?:второй|третий) секретарь$|^(?:пресс-|торговый |военный |культурный )?атташе|^советник(?: по|$)/.test(
      title,
    )
  )
    return met.some((each) => each.country === country && diplomat.test(each.post ?? ''))
      ? `Посольство ${country === 'CN' ? 'КНР' : 'РК'}`
      : null
  if (diplomat.test(title)) {
    const consul = /консул/.test(title)
    const chief = met.findLast(
      (each) =>
        each.country === country &&
        diplomat.test(each.post ?? '') &&
        consul === /консул/.test(each.post ?? '') &&
        / в /.test(each.of ?? ''),
    )
    return chief?.of ?? own
  }
  if (/^(?:вице-министр|(?:первый )?заместитель министра) \S/.test(title))
    return `Министерство ${title.replace(/^.*?министра? /, '')}`
  return /^министр(?: |$)|^премьер-министр$|^государственный советник$/.test(title) ? own : null
}

const diplomat = /консул|посол|посланник/

const named =
  (pattern: RegExp) =>
  ({ name }: OrganizationEntity): boolean =>
    pattern.test(name)

/** Posts that only one sort of body has. */
const kinds: readonly [RegExp, (body: OrganizationEntity) => boolean][] = [
  [
    /(?:^|[ –-])(?:про)?ректор|декан|доцент|кафедр|преподаватель/,
    ({ kind }) => kind === 'university',
  ],
  [
    /врач|медсестр|отделением|хирург|невролог|терапевт|кардиолог|онколог|травматолог|педиатр|реабилитолог|офтальмолог/,
    named(/больниц|клини|госпитал|диспансер|медицин|роддом|реабилит|онко|кардио/i),
  ],
  [
    /завуч|учител|воспитател|педагог|вожат|методист/,
    named(/школ|гимнази|лице|интернат|сад(?![а-я])|колледж/i),
  ],
  [/тренер/, named(/клуб|команд|спорт|школ|сборн|федераци|академи|«/i)],
  [/редактор/, ({ kind }) => kind === 'media'],
  [
    /режисс[её]р|солист|дириж[её]р|балетмейстер|хормейстер|художественный руководитель/,
    named(/театр|филармон|оркестр|ансамбл|хор|цирк|балет|труппа|дворец|дом /i),
  ],
  [/хранитель/, named(/музе|галере/i)],
  [/отделом$/, named(/^отдел /i)],
  [/министра?$/, named(/^(?:министерство|МИД)/i)],
]

/** Trades: who has one acts for a body, or is no official. */
export const isTrade = (post: string | null): boolean => trade.test(post ?? '')

const trade =
  /^(?:(?:старшая |главная )?медсестра|врач(?:-невролог)?|хирург|невролог|терапевт|кардиолог|нейрохирург|онколог|травматолог|реабилитолог|офтальмолог|педиатр|(?:игло)?рефлексотерапевт|завуч.*|учитель(?:ница)?|воспитатель|педагог|вожатый|методист|агроном|зоотехник|ветеринар|ветврач|капитан(?: команды)?|библиотекарь|археолог|концертмейстер|бригадир|машинист|диспетчер|логист|маркетолог|маркшейдер|геолог|металлург|селекционер|почвовед|аспирант|режисс[её]р|солист(?:ка)?)$/

const headOfBody =
  /директор|президент|председатель|руководител|начальник|ректор|учредитель|основатель|владелец|собственник|заведующ|врач|тренер|научный сотрудник|учёный секретарь|инженер|технолог|специалист|эксперт|менеджер|представитель|профессор/
