/** Without case and accents, in words: `Lavrov, Sergueï` is `lavrov` and `serguei`. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

/** Whether one of the texts has, for each word of the query, a word that begins so. */
export function hasWords(query: string): (texts: readonly string[]) => boolean {
  const wanted = wordsOf(query)
  return (texts) =>
    texts.some((text) => {
      const words = wordsOf(text)
      return wanted.every((begin) => words.some((word) => word.startsWith(begin)))
    })
}
