import type { ArticleKind } from '#gql'

/** What a reader asks for, as it stands in the address. */
export type SearchRequest = {
  query: string
  section: string | null
  topic: string | null
  kind: ArticleKind | null
  year: number | null
  after: string | null
}

export type Filter = 'section' | 'topic' | 'kind' | 'year'
export const filters: readonly Filter[] = ['section', 'kind', 'topic', 'year']

const kinds: readonly ArticleKind[] = ['NEWS', 'ANALYSIS', 'INTERVIEW', 'OPINION', 'DOCUMENTED', 'PRESS_REVIEW', 'LIVE']
const kindNames = new Map(kinds.map((kind) => [kind.toLowerCase().replaceAll('_', '-'), kind]))

export const longestQuery = 200

type Asked = Record<string, string | string[] | undefined>

/** Reads an address. Values that no filter can have are left out, and told. */
export function readRequest(asked: Asked): { request: SearchRequest; leftOut: string[] } {
  const leftOut: string[] = []
  const value = (name: string) => {
    const given = asked[name]
    return (Array.isArray(given) ? given[0] : given)?.trim().replace(/\s+/g, ' ') || null
  }
  const read = <Value>(name: string, parse: (text: string) => Value | null): Value | null => {
    const text = value(name)
    const parsed = text === null ? null : parse(text)
    if (text !== null && parsed === null) leftOut.push(text.slice(0, 60))
    return parsed
  }
  const slug = (text: string) => (/^[\p{L}\p{N}-]{1,200}$/u.test(text) ? text : null)
  const request = {
    query: value('q') ?? '',
    section: read('section', slug),
    topic: read('topic', slug),
    kind: read('kind', (text) => kindNames.get(text) ?? null),
    year: read('year', (text) => (/^[12]\d{3}$/.test(text) ? Number(text) : null)),
    after: read('after', (text) => (/^[\w-]{1,200}$/.test(text) ? text : null)),
  }
  return { request, leftOut }
}

/** The address of a search: of its first page, unless `after` says otherwise. */
export function searchPath(editionPath: string, request: Partial<SearchRequest>): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(valuesOf(request))) if (value !== null) search.set(name, value)
  return search.size > 0 ? `${editionPath}/search?${search}` : `${editionPath}/search`
}

/** As a form or an address names them. */
export function valuesOf({ query, section, topic, kind, year, after }: Partial<SearchRequest>) {
  return {
    q: query || null,
    section: section ?? null,
    topic: topic ?? null,
    kind: kind ? kind.toLowerCase().replaceAll('_', '-') : null,
    year: year ? String(year) : null,
    after: after ?? null,
  }
}
