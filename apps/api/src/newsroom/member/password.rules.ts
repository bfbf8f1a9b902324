/** Long rather than intricate, as NIST SP 800-63B has it. */
export const minPasswordLength = 12
export const maxPasswordLength = 256

/** Of whoever chooses: what others would try first. */
export type Chooser = { name: string; email: string }

/** What is wrong with a password, in a sentence; null when nothing is. `isKnown` says what stands on lists of bad ones. */
export function findWeakness(
  password: string,
  isKnown: (password: string) => boolean,
  chooser: Chooser | null,
): string | null {
  if ([...password].length < minPasswordLength) return `A password has ${minPasswordLength} characters or more.`
  if (password.length > maxPasswordLength) return `A password has ${maxPasswordLength} characters or fewer.`
  const plain = password.normalize('NFKC').toLowerCase()
  const core = coreOf(plain)
  if (new Set(plain).size < 5 || [plain, core, ...partsOf(plain)].some(isKnown)) {
    return 'This password is among those that are tried first. Four words that have nothing to do with each other make a good one.'
  }
  const own = chooser ? [chooser.email, chooser.email.split('@')[0], chooser.name.replaceAll(' ', '')] : []
  if (own.some((word) => word !== undefined && word.length > 3 && core === coreOf(word.toLowerCase()))) {
    return 'Your name or address is no password.'
  }
  return null
}

/** Without the digits and signs that people put around a word. */
function coreOf(password: string): string {
  return password.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
}

/** What is repeated, when a password is nothing but a repetition. */
function partsOf(password: string): string[] {
  const [, part] = /^(.{3,}?)\1+$/su.exec(password) ?? []
  return part === undefined ? [] : [part, coreOf(part)]
}
