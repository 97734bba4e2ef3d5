import { type LookupAddress, lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'

/** An address inside a private, local or reserved network, which news never is. */
export class ForbiddenAddressError extends Error {
  readonly code = 'FORBIDDEN_ADDRESS'
  constructor(host: string, address: string) {
    super(
      host === address
        ? `${host} is no public address`
        : `${host} is at ${address}, no public address`,
    )
    this.name = 'ForbiddenAddressError'
  }
}

/** Whether an IP address is of the public internet: no loopback, private, link-local, shared, reserved or mapped one. */
export function isPublic(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast'
}

/** Hosts (`news.test`, `127.0.0.1:8080`) that may be fetched wherever they are: `JIBEK_ALLOW_PRIVATE_HOSTS`, comma-separated. */
export function readAllowedHosts(setting: string | undefined): ReadonlySet<string> {
  return new Set(
    (setting ?? '')
      .split(/[\s,]+/)
      .map((host) => host.toLowerCase())
      .filter((host) => host !== ''),
  )
}

/** Whether a URL's host is allowed by name, with or without its port. */
export function isAllowed({ hostname, host }: URL, allowed: ReadonlySet<string>): boolean {
  return allowed.has(hostname) || allowed.has(host)
}

/** Refuses a URL whose host is itself a forbidden address; names are looked at when they are resolved. */
export function checkLiteral({ hostname }: URL): void {
  const bare = hostname.replace(/^\[|\]$/g, '')
  if (ipaddr.isValid(bare) && !isPublic(bare)) throw new ForbiddenAddressError(bare, bare)
}

/**
 * DNS for connections: the connection is made to the very addresses that were looked at, so that a name cannot change its
 * mind in between. Fails with `ForbiddenAddressError` if any address of the name is not public.
 */
export const guardedLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    const addresses: LookupAddress[] = found ?? []
    const bad = addresses.find(({ address }) => !isPublic(address))
    const first = addresses[0]
    if (error || !first) callback(error ?? new Error(`${hostname} has no address`), '', 4)
    else if (bad) callback(new ForbiddenAddressError(hostname, bad.address), '', 4)
    else if (options.all) callback(null, addresses)
    else callback(null, first.address, first.family)
  })
}
