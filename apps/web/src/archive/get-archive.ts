import { cache } from 'react'
import { ArchivePageDocument, MonthHeadlinesDocument, SpanDatesDocument, SpanPageDocument } from '#gql'
import { isRefusedArgument, query } from '#lib/graphql.ts'
import { listAll } from '#lib/list-all.ts'
import { isLanguage } from '#lib/paths.ts'
import { dayOf } from '#words/dates.ts'
import { daySpan, type Span } from './span.ts'

/** The months of an edition, newest first; null when there is no such edition. */
export const getArchive = cache(async (edition: string) => {
  if (!isLanguage(edition)) return null
  const data = await query(ArchivePageDocument, { edition })
  return data.edition ? { data, edition: data.edition, months: data.edition.archive } : null
})

/** The months of a year with their newest articles; null when nothing came out in it. */
export const getYear = cache(async (edition: string, year: string) => {
  const archive = await getArchive(edition)
  const months = archive?.months.filter((each) => each.year === Number(year)) ?? []
  if (!archive || months.length === 0) return null
  const newest = async ({ from, to }: Span) =>
    (await query(MonthHeadlinesDocument, { edition, from, to })).edition?.articles.nodes ?? []
  const withArticles = await Promise.all(months.map(async (month) => ({ ...month, articles: await newest(month) })))
  return { ...archive, year: Number(year), withArticles }
})

/** A month's articles; null when there are none, or the cursor is none that the month gave. */
export const getMonth = cache(async (edition: string, year: string, month: string, after: string | null) => {
  const archive = await getArchive(edition)
  const index = archive?.months.findIndex((each) => each.year === Number(year) && each.month === Number(month)) ?? -1
  const found = archive?.months[index]
  if (!archive || !found) return null
  const span = await getSpan(edition, found, after)
  return (
    span && {
      ...span,
      month: found,
      next: archive.months[index - 1] ?? null,
      previous: archive.months[index + 1] ?? null,
    }
  )
})

const mostOfDays = 500

/** A day's articles, and the days before and after it on which anything came out; null when nothing did. */
export const getDay = cache(async (edition: string, date: string) => {
  const archive = await getArchive(edition)
  if (!archive) return null
  const { timeZone } = archive.data.outlet
  const span = daySpan(date, timeZone)
  const found = span && (await getSpan(edition, span, null))
  if (!found || found.articles.length === 0) return null
  const month = archive.months.find(({ from, to }) => from <= span.from && span.from < to)
  const later = archive.months.filter(({ to }) => to > span.to).at(-1)
  const until = [month, later].find((each) => each && each.to > span.to)?.to
  const dates = until
    ? await listAll(
        mostOfDays,
        async (after) =>
          (await query(SpanDatesDocument, { edition, from: span.to, to: until, after })).edition?.articles,
      )
    : []
  const next = dates.at(-1)
  return {
    ...found,
    date,
    previous: found.earlier && dayOf(found.earlier, timeZone),
    next: next ? dayOf(next.publishedAt, timeZone) : null,
  }
})

async function getSpan(edition: string, { from, to }: Span, after: string | null) {
  try {
    const data = await query(SpanPageDocument, { edition, from, to, after })
    if (!data.edition) return null
    const { articles, earlier } = data.edition
    return {
      data,
      edition: data.edition,
      articles: articles.nodes,
      pageInfo: articles.pageInfo,
      earlier: earlier.nodes[0]?.publishedAt ?? null,
    }
  } catch (error) {
    if (isRefusedArgument(error)) return null
    throw error
  }
}
