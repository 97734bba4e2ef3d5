import { isProse } from './lines.ts'

/**
 * The outlet as plain text names it: «передаёт КазТАГ», «сообщает inbusiness.kz», «/KZinform/», «ИА «Название»»,
 * «Следите за новостями site.kz». State bodies that are quoted («сообщает акимат») are no outlets. Null where nothing tells.
 */
export function outletInText(lines: string[]): string | null {
  const lead = lines.slice(0, 12).join('\n')
  return fromDateline(lead) ?? fromAttribution(lead) ?? fromFooter(lines)
}

const NAME =
  '(?:[«"“]([^»"”\\n]{2,40})[»"”]|([A-ZА-ЯЁ][\\p{L}\\d]{0,30}(?:[-.][\\p{L}\\d]{2,30}){0,2})|([a-z\\d][a-z\\d-]{1,30}\\.[a-z]{2,6}))'
const CREDIT = new RegExp(
  `(?:переда[её]т|сообщает|сообщил[аио]?|пишет|информирует)\\s(?:(?:корреспондент|собкор|специальный корреспондент)\\s)?(ИА|МИА|РИА|агентство|агентства|портал|издание|газета|информагентство)?\\s?${NAME}(?=[\\s,.;:]|$)`,
  'gu',
)
const DATELINE = /\/\s?([A-Za-zА-ЯЁа-яё][\p{L}\d.-]{2,30})\s?\/\.?/u
const FOOTER =
  /(?:новостями|©\s?\d{0,4}[\s,-]*)\s*([a-z\d-]{2,30}\.(?:kz|com|ru|cn|org|net|asia|info))/iu
const PORTAL =
  /(?:ИА|МИА|информационн\p{L}{2,4} (?:портал|агентство)[^«\n]{0,40}|газета|редакция)\s?«([^»\n]{2,40})»/iu

function fromDateline(lead: string): string | null {
  return (
    lead.match(DATELINE)?.[1] ??
    lead.match(
      /^(?:[А-ЯЁ][А-ЯЁа-яё-]{2,20}[.,]\s)(?:\d{1,2} [а-я]+\.?\s)?(КАЗИНФОРМ|КАЗТАГ|ИНТЕРФАКС[\p{L}-]*|ТАСС|СИНЬХУА)(?!\p{L})/u,
    )?.[1] ??
    null
  )
}

function fromAttribution(lead: string): string | null {
  for (const [, agency, quoted, bare, domain] of lead.matchAll(CREDIT)) {
    const name = quoted ?? bare ?? domain ?? ''
    if (!NETWORK.test(name) && (domain || agency || isOutletLike(name))) return name
  }
  return null
}

/** Mixed capitals (КазТАГ), Latin (Qonaev-gorod), a domain (Zakon.kz) or a known agency: not «Акимат», not «Марат». */
function isOutletLike(name: string): boolean {
  return (
    /\.\p{L}{2,6}$/u.test(name) ||
    /^[A-Za-z][\w-]{3,}$/.test(name) ||
    /\p{Ll}\p{Lu}{2,}/u.test(name) ||
    AGENCIES.test(name)
  )
}

const AGENCIES =
  /^(?:Казинформ|Синьхуа|ТАСС|Интерфакс|Спутник|Курсив|Тенгриньюс|Капитал|Хабар|Sputnik|Kazinform)/iu

const NETWORK = /^(?:vk|t|facebook|instagram|youtube|ok|twitter|x|tiktok|dzen)\.[a-z]{2,3}$/

function fromFooter(lines: string[]): string | null {
  const foot = lines
    .slice(3)
    .filter((line) => !isProse(line) || line.includes('©'))
    .join('\n')
  const site = foot.match(FOOTER)?.[1]?.toLowerCase()
  return (site && !NETWORK.test(site) ? site : undefined) ?? foot.match(PORTAL)?.[1] ?? null
}
