const boundary = '\\s"“”„‟«»‘’‚‛‹›'
const address = `(?:(?:https?|ftp|mailto|tel):(?://)?|www\\.)[^${boundary}<>]+`
const email = "(?<![\\p{L}\\p{N}_.+'-])[\\p{L}\\p{N}_][\\p{L}\\p{N}_.+'-]*@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+"
const quoted = '`[^`\\n]+`'
const entity = '&#?\\w{1,31};'
const emoji = '(?<![\\p{L}\\p{N}:]):[a-z0-9_+-]+:(?![\\p{L}\\p{N}:])'
const tokens = new RegExp([quoted, address, email, entity, emoji, `[^${boundary}']+`].join('|'), 'gu')

/** Signs that prose does not hold within a word. */
const code = /[_=\\{}|<>]/
const trailing = /[.,;:!?'…)\]]+$/

/** Which characters no rule may touch: those in addresses, e-mail addresses and code-like tokens. */
export function protectedCharacters(text: string): boolean[] {
  const result = new Array<boolean>(text.length).fill(false)
  for (const { index, 0: token } of text.matchAll(tokens)) {
    const length = protectedLength(token)
    result.fill(true, index, index + length)
  }
  return result
}

/** What follows an address is the sentence's punctuation, not the address's. */
function protectedLength(token: string): number {
  if (whole.test(token)) return token.length
  if (!isAddress.test(token) && !code.test(token)) return 0
  return token.replace(trailing, '').length
}

const whole = new RegExp(`^(?:${quoted}|${entity}|${emoji})$`, 'u')
const isAddress = new RegExp(`^(?:${address}|${email})$`, 'u')
