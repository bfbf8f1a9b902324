/** Words as search knows them: runs of letters, marks and digits, in lower case. Signs part them, whatever the database's locale. */
export function wordsIn(text: string): string[] {
  return text.normalize('NFC').toLowerCase().match(word) ?? []
}

const word = /[\p{L}\p{M}\p{N}]+/gu

/** Letters that have no accent to take off, and are typed without their sign all the same. */
const plainLetters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

/** A word as it is typed in a hurry: without accents. German also writes its umlauts as ae, oe and ue. */
export function fold(text: string, edition: string): string {
  const plain = text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/[ßæœøłđðþı]/g, (letter) => plainLetters[letter] ?? letter)
  return languageOf(edition) === 'de' ? plain.replace(/([aou])e/g, '$1') : plain
}

/** How Postgres stems each language. Whatever is not here is searched for as it is written. */
const configs: Record<string, string> = {
  de: 'german',
  en: 'english',
  es: 'spanish',
  fr: 'french',
  pt: 'portuguese',
}

/** The text search configuration of an edition. */
export const searchConfig = (edition: string): string => configs[languageOf(edition)] ?? 'simple'

export const languageOf = (edition: string): string => edition.split('-')[0] ?? edition
