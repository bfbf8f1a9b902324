import { type LookupAddress, lookup } from 'node:dns'
import { request as requestPlain } from 'node:http'
import { request as requestSecure } from 'node:https'
import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/** What is sent to addresses that a member has named. */
export type Outgoing = {
  /** For development and tests: this machine and its network may be reached, without TLS. */
  allowPrivate: boolean
}

export type Sent = { status: number; text: string }

const longestMs = 15_000
/** Of an answer, what is kept. */
const mostBytes = 2048

/** Why an address may not be named at all; null for one that may be tried. Where its name leads is seen when it is called. */
export function refuseAddress(address: string, { allowPrivate }: Outgoing): string | null {
  const url = URL.canParse(address) ? new URL(address) : null
  if (!url || !(url.protocol === 'https:' || (allowPrivate && url.protocol === 'http:')))
    return 'Name an address that begins with https://.'
  if (url.username || url.password) return 'Name an address without a user or password: what is sent is signed.'
  const host = hostOf(url)
  if (isIP(host) && !allowPrivate && !isPublic(host)) return 'This address is not on the internet.'
  return null
}

/**
 * Sends JSON to an address that somebody else chose. The name is looked up once, each address it has must be one of the
 * internet, and the connection goes to what was looked up: a name can't point elsewhere between the look and the call. Redirects are
 * answers like others, and not followed.
 */
export function sendOut(
  address: string,
  { headers, body }: { headers: Record<string, string>; body: string },
  outgoing: Outgoing,
): Promise<Sent> {
  const refusal = refuseAddress(address, outgoing)
  if (refusal !== null) return Promise.reject(new Error(refusal))
  const url = new URL(address)
  const request = url.protocol === 'https:' ? requestSecure : requestPlain
  return new Promise((resolve, reject) => {
    const sending = request(
      url,
      {
        method: 'POST',
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        agent: false,
        signal: AbortSignal.timeout(longestMs),
        lookup: (name, options, callback) => {
          lookup(name, { ...options, all: true }, (error, found) => {
            const failure = error ?? refuseFound(name, found, outgoing)
            if (failure) callback(failure, [])
            else if (options.all) callback(null, found)
            else callback(null, found[0]?.address ?? '', found[0]?.family ?? 4)
          })
        },
      },
      (answer) => {
        const parts: Buffer[] = []
        let bytes = 0
        const end = () =>
          resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(parts).subarray(0, mostBytes).toString() })
        answer.on('data', (part: Buffer) => {
          parts.push(part)
          bytes += part.length
          if (bytes < mostBytes) return
          end()
          answer.destroy()
        })
        answer.on('end', end)
        answer.on('error', reject)
      },
    )
    sending.on('error', reject)
    sending.end(body)
  })
}

function refuseFound(name: string, found: readonly LookupAddress[], { allowPrivate }: Outgoing): Error | null {
  if (allowPrivate || found.every(({ address }) => isPublic(address))) return null
  return new Error(`${name} leads to an address that is not on the internet.`)
}

/** The part of IPv6 that is given out to the internet. What lies outside it is local, or leads to some IPv4 address in a wrapping. */
const internet6 = ipaddr.IPv6.parseCIDR('2000::/3')
/** Answers a provider's own machines alone, though it looks like any other address. */
const ofProviders = ['168.63.129.16']

/** Neither of this machine, a private network, a provider's metadata, nor one of the ways in which IPv6 wraps such an IPv4 address. */
function isPublic(address: string): boolean {
  const parsed = ipaddr.process(address)
  if (parsed.range() !== 'unicast') return false
  return parsed instanceof ipaddr.IPv6 ? parsed.match(internet6) : !ofProviders.includes(parsed.toString())
}

const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '')
