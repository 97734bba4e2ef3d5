/**
 * One address for one article: `link rel=canonical` where it stays on the site, without fragments, tracking
 * parameters, `www.`/`m.`/`amp.` hosts, `/amp` endings and trailing slashes. Returns null for what is no web address.
 */
export function canonicalUrl(address: string | null, base: string | null = null): string | null {
  if (!address) return null
  const url = parseAddress(address, base)
  if (!url || !/^https?:$/.test(url.protocol)) return null
  url.protocol = 'https:'
  url.hash = ''
  url.hostname = url.hostname
    .replace(/^(?:www|m|mobile|amp)\.(?=[^.]+\.[^.])/, '')
    .replace(/\.$/, '')
  for (const name of [...url.searchParams.keys()])
    if (TRACKING.test(name)) url.searchParams.delete(name)
  if (['1', 'true', ''].includes(url.searchParams.get('amp') ?? 'no'))
    url.searchParams.delete('amp')
  url.searchParams.sort()
  url.pathname = url.pathname
    .replace(/\/{2,}/g, '/')
    .replace(/^(\/(?:ru|kk|kz|en))?\/amp\//, '$1/')
    .replace(/\/(?:amp|index\.(?:html?|php))\/?$/, '/')
    .replace(/(.)\/$/, '$1')
  return url.href
}

/** The outlet's host without `www.`, or null. */
export function hostOf(address: string | null): string | null {
  const url = address ? parseAddress(address, null) : null
  return url ? url.hostname.replace(/^www\./, '') : null
}

const TRACKING =
  /^(?:utm_.+|fbclid|gclid|yclid|ysclid|_openstat|from|ref|source|share|mc_[ce]id|igshid|erid)$/i

function parseAddress(address: string, base: string | null): URL | null {
  return URL.canParse(address, base ?? undefined) ? new URL(address, base ?? undefined) : null
}
