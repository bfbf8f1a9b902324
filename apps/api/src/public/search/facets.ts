import type { ArticleKind } from '@dateline/db'
import type { Context } from '../../context.ts'
import { findTopics } from '../topic/find-topics.ts'
import { type Facet, newestMatches } from './search.store.ts'
import type { SearchPage } from './search.ts'

/** What a search's matches are, counted. */
export async function facetsOf({ edition, search: asked }: SearchPage, { reference, search }: Context) {
  const rows = asked ? await search.facets(asked) : []
  const of = (facet: Facet) =>
    rows
      .flatMap(({ value, ...row }) => (row.facet === facet && value !== null ? [{ value, count: row.count }] : []))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
  const all = rows.find(({ facet }) => facet === 'all')?.count ?? 0
  const topics = of('topic')
  const named = await findTopics(
    reference,
    topics.map(({ value }) => value),
    edition,
  )
  const countOf = new Map(topics.map(({ value, count }) => [value, count]))
  return {
    counted: Math.min(all, newestMatches),
    isComplete: all <= newestMatches,
    sections: of('section').flatMap(({ value, count }) => {
      const section = reference.current().section(value, edition)
      return section ? [{ section, count }] : []
    }),
    kinds: of('kind').map(({ value, count }) => ({ kind: value as ArticleKind, count })),
    topics: named.map((topic) => ({ topic, count: countOf.get(topic.id) ?? 0 })),
    years: of('year')
      .map(({ value, count }) => ({ year: Number(value), count }))
      .sort((a, b) => b.year - a.year),
  }
}
