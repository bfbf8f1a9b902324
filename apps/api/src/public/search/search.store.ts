import { type Database, liveArticleSearch } from '@dateline/db'
import { sql } from 'drizzle-orm'
import { prepared } from '../../prepared.ts'

const value = sql.placeholder

/** How many of the newest matches are counted and shown, and how many older ones that match in more than their text. */
export const newestMatches = 1000
const weightyMatches = 300

/**
 * What is looked for, period by period; `match` and the ranks are texts of tsqueries. Older matches are gathered year by
 * year: they are few, and to look for them in every month took longer than all the rest.
 */
export type Search = { periods: string[]; years: string[]; match: string }
export type Ranking = { rank: string; scale: number; rankCompounds: string | null; scaleCompounds: number }
/** A place in the order of a query's matches. */
export type Place = { score: number; id: string }

const inPeriod = sql`(${value('match')}::tsquery && period.mark::tsquery)`
const each = (periods: 'periods' | 'years') => sql`unnest(${value(periods)}::text[]) as period (mark)`
/** Ends as soon as there are enough: the periods are gone through in their order, one index look-up each. */
const newest = sql`
  select found.* from ${each('periods')}
  cross join lateral (select * from ${liveArticleSearch} where whole @@ ${inPeriod}) as found
  limit ${newestMatches + 1}`
const weighty = sql`
  select found.* from ${each('years')}
  cross join lateral (select * from ${liveArticleSearch} where summary @@ ${inPeriod}) as found
  where (select count(*) from newest) > ${newestMatches}
  limit ${weightyMatches}`

/**
 * Weights of the main words, topics, standfirst and headline; half as much for a part of a compound. Ten years make up for
 * as much as the standfirst does not have of the headline's weight.
 */
const weights = sql`'{0.15, 0.4, 0.4, 1}'::float4[]`
const yearsOf = sql`extract(epoch from published_at)::float8 / 31557600`
const score = sql`
  least(1.5, ts_rank(${weights}, summary, ${value('rank')}::tsquery) * ${value('scale')}::float8)
  + 0.5 * least(1, coalesce(ts_rank(${weights}, summary, ${value('rankCompounds')}::tsquery), 0) * ${value('scaleCompounds')}::float8)
  + 0.03 * ${yearsOf}`

const hits = prepared((db) =>
  db
    .select({ total: sql<number>`total`, id: sql<string | null>`article_id`, score: sql<number | null>`score` })
    .from(
      sql`(
        with newest as materialized (${newest}), weighty as materialized (${weighty}), hit as (
          select article_id, ${score} as score
          from (
            select * from newest
            union all
            select * from weighty where not exists (select from newest where newest.article_id = weighty.article_id)
          ) as either
        ), page as (
          select article_id, score from hit
          where (score, article_id) < (${value('score')}::float8, ${value('id')}::uuid)
          order by score desc, article_id desc
          limit ${value('limit')}
        )
        select total, article_id, score
        from (select count(*)::int as total from newest) as counted left join page on true
        order by score desc, article_id desc
      ) as hit`,
    )
    .prepare('search_hits'),
)

const beforeTheBest = { score: 'infinity', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' }

/** Matches after a place, the best first, and how many there are in all, as far as they are counted. */
export async function listHits(
  db: Database,
  { periods, years, ...compiled }: Search & Ranking,
  after: Place | null,
  limit: number,
): Promise<{ total: number; hits: Place[] }> {
  const asked = { ...compiled, periods: arrayOf(periods), years: arrayOf(years), limit }
  const rows = await hits(db).execute({ ...asked, ...(after ?? beforeTheBest) })
  return {
    total: rows[0]?.total ?? 0,
    hits: rows.flatMap(({ id, score }) => (id === null || score === null ? [] : [{ id, score }])),
  }
}

const facets = prepared((db) =>
  db
    .select({ facet: sql<Facet>`facet`, value: sql<string | null>`value`, count: sql<number>`count` })
    .from(
      sql`(
        with counted as materialized (${newest}), one as materialized (select * from counted limit ${newestMatches})
        select 'all' as facet, null as value, count(*)::int as count from counted
        union all select 'section', section_id::text, count(*)::int from one where section_id is not null group by section_id
        union all select 'kind', kind, count(*)::int from one group by kind
        union all select 'year', year::text, count(*)::int from one group by year
        union all (
          select 'topic', topic_id::text, count(*)::int from one cross join unnest(topic_ids) as topic_id
          group by topic_id order by count(*) desc, topic_id limit 20)
      ) as facet`,
    )
    .prepare('search_facets'),
)

export type Facet = 'all' | 'section' | 'kind' | 'year' | 'topic'
export type FacetCount = { facet: Facet; value: string | null; count: number }

export function countFacets(db: Database, { periods, match }: Search): Promise<FacetCount[]> {
  return facets(db).execute({ periods: arrayOf(periods), match })
}

const arrayOf = (texts: readonly string[]) => `{${texts.map((text) => `"${text}"`).join(',')}}`
