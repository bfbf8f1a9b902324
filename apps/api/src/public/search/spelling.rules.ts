import { languageOf } from '../../words.ts'

export type SimilarTerm = { term: string; folded: string; articles: number }

/** The term that was most likely meant: the fewest slips away, then the one that most articles have; null when all are too far. */
export function chooseTerm(folded: string, candidates: readonly SimilarTerm[]): string | null {
  const most = folded.length < 6 ? 1 : 2
  const near = candidates
    .map((candidate) => ({ ...candidate, slips: slipsBetween(folded, candidate.folded) }))
    .filter(({ slips }) => slips <= most)
    .sort((a, b) => a.slips - b.slips || b.articles - a.articles)
  return near[0]?.term ?? null
}

/** Letters that are wrong, missing or too many, and neighbours that changed places: each is one slip (optimal string alignment). */
export function slipsBetween(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)]
  const at = (row: number, column: number) => rows[row]?.[column] ?? Number.POSITIVE_INFINITY
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row]
    rows.push(current)
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1]
      const isSwapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      current.push(
        Math.min(
          at(row - 1, column) + 1,
          at(row, column - 1) + 1,
          at(row - 1, column - 1) + (isSame ? 0 : 1),
          isSwapped ? at(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      )
    }
  }
  return at(a.length, b.length)
}

/** Endings of the plural and of the singular that stemmers leave apart in short words, without accents. */
const numberEndings: Record<string, readonly (readonly [plural: string, singular: string])[]> = {
  es: [
    ['ces', 'z'],
    ['es', ''],
    ['s', ''],
  ],
  fr: [['aux', 'al']],
  pt: [
    ['oes', 'ao'],
    ['aes', 'ao'],
    ['ais', 'al'],
    ['eis', 'el'],
    ['ois', 'ol'],
    ['ns', 'm'],
  ],
}

/** A word without accents, and what it may be in the other number. */
export function formsOf(folded: string, edition: string): string[] {
  const forms = (numberEndings[languageOf(edition)] ?? []).flatMap(([plural, singular]) => {
    if (folded.endsWith(plural)) return [folded.slice(0, folded.length - plural.length) + singular]
    return folded.endsWith(singular) ? [folded.slice(0, folded.length - singular.length) + plural] : []
  })
  return [folded, ...forms.filter((form) => form.length >= 3)]
}

/** Languages that write their compounds as one word. */
const compounding = new Set(['de', 'nl', 'da', 'sv', 'nb', 'nn', 'fi'])
export const hasCompounds = (edition: string) => compounding.has(languageOf(edition))

/** What of a word stands in its compounds: without the ending, where enough is left. Null for a word too short to look for. */
export function rootOf(folded: string): string | null {
  const root = folded.replace(/(?:e[nrsm]|[ens])$/, '')
  if (root.length >= 6) return root
  return folded.length >= 5 ? folded : null
}

/** The ways to take a word apart into two, the sound that links them left out. */
export function splitsOf(folded: string): [string, string][] {
  const splits: [string, string][] = []
  for (let at = 4; at <= folded.length - 4; at += 1) {
    const [head, tail] = [folded.slice(0, at), folded.slice(at)]
    splits.push([head, tail])
    const unlinked = head.replace(/(?:e[ns]|[sn])$/, '')
    if (unlinked !== head && unlinked.length >= 4) splits.push([unlinked, tail])
  }
  return splits
}
