import type { SearchSource, SearchVectors } from '../../publishing/search.rules.ts'

/** What words are found by, null for one without meaning: by configuration and word. */
export type Lexemes = Map<string, Map<string, string | null>>

/**
 * The vectors that `to_tsvector` would make, which stems every word of every text anew. Words that
 * have no lexeme yet are added to `unknown` and left out.
 */
export function toSearchVectors(
  source: SearchSource,
  lexemes: Lexemes,
  unknown: Map<string, Set<string>>,
): SearchVectors {
  const { config, headline, standfirst, body, ...rest } = source
  const known = lexemes.get(config)
  const toVector = (...texts: string[]) => {
    const named: string[] = []
    let position = 0
    for (const word of texts
      .filter((text) => text !== '')
      .join(' ')
      .split(' ')) {
      // A word without meaning is not named, but counted.
      position += 1
      const lexeme = known?.get(word)
      if (lexeme) named.push(`'${lexeme}':${position}`)
      else if (lexeme === undefined && word !== '') unknown.set(config, (unknown.get(config) ?? new Set()).add(word))
    }
    return named.join(' ')
  }
  return {
    ...rest,
    headlineVector: toVector(headline),
    standfirstVector: toVector(standfirst),
    said: toVector(headline, standfirst, body),
  }
}
