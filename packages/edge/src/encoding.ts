export type Encoding = 'br' | 'gzip' | 'identity'

const preferred: readonly Encoding[] = ['br', 'gzip', 'identity']
const identityOnly: readonly Encoding[] = ['identity']

/** Identity that is not mentioned is acceptable, but below all that is (RFC 9110, 12.5.3); a q-value has three digits. */
const leastWeight = 0.0001

const remembered = new Map<string, readonly Encoding[]>()
const maxRemembered = 200
const maxRememberedLength = 200

/** The encodings that a client takes, best first. Identity is the last resort even where the client refuses it. */
export function listEncodings(acceptEncoding: string | undefined): readonly Encoding[] {
  if (acceptEncoding === undefined) return identityOnly
  const known = remembered.get(acceptEncoding)
  if (known) return known

  const encodings = rankEncodings(acceptEncoding)
  if (acceptEncoding.length <= maxRememberedLength) {
    if (remembered.size >= maxRemembered) remembered.clear()
    remembered.set(acceptEncoding, encodings)
  }
  return encodings
}

function rankEncodings(acceptEncoding: string): readonly Encoding[] {
  const weights = parseWeights(acceptEncoding)
  const wildcard = weights.get('*')
  const weigh = (encoding: Encoding) => weights.get(encoding) ?? wildcard ?? (encoding === 'identity' ? leastWeight : 0)

  const accepted = preferred.filter((encoding) => weigh(encoding) > 0).sort((a, b) => weigh(b) - weigh(a))
  return accepted.includes('identity') ? accepted : [...accepted, 'identity']
}

function parseWeights(acceptEncoding: string): Map<string, number> {
  const weights = new Map<string, number>()
  for (const item of acceptEncoding.toLowerCase().split(',')) {
    const [name = '', ...parameters] = item.split(';').map((part) => part.trim())
    const q = parameters.find((parameter) => parameter.startsWith('q='))
    const weight = q === undefined ? 1 : Number(q.slice(2))
    weights.set(name === 'x-gzip' ? 'gzip' : name, weight >= 0 && weight <= 1 ? weight : 0)
  }
  return weights
}
