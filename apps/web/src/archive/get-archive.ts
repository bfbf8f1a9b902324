import { cache } from 'react'
import { ArchivePageDocument, DayPageDocument, MonthPageDocument, YearPageDocument } from '#gql'
import { isRefusedArgument, query } from '#lib/graphql.ts'
import { isLanguage } from '#lib/paths.ts'

/** The months of an edition, newest first; null when there is no such edition. */
export const getArchive = cache(async (edition: string) => {
  if (!isLanguage(edition)) return null
  const data = await query(ArchivePageDocument, { edition })
  return data.edition ? { data, edition: data.edition, months: data.edition.archive } : null
})

/** The months of a year with their newest articles; null when nothing came out in it. */
export const getYear = cache(async (edition: string, year: string) => {
  const archive = await getArchive(edition)
  if (!archive?.months.some((each) => each.year === Number(year))) return null
  const found = await query(YearPageDocument, { edition, year: Number(year) })
  const months = found.edition?.archive ?? []
  const withArticles = months.map(({ articles, ...month }) => ({ ...month, articles: articles.nodes }))
  return { ...archive, year: Number(year), withArticles }
})

/** A month's articles; null when there are none, or the cursor is none that the month gave. */
export const getMonth = cache(async (edition: string, year: string, month: string, after: string | null) => {
  const archive = await getArchive(edition)
  const index = archive?.months.findIndex((each) => each.year === Number(year) && each.month === Number(month)) ?? -1
  const found = archive?.months[index]
  if (!archive || !found) return null
  const data = await unlessRefused(() => query(MonthPageDocument, { edition, from: found.from, to: found.to, after }))
  if (!data?.edition) return null
  const { nodes: articles, pageInfo } = data.edition.articles
  const [next, previous] = [archive.months[index - 1] ?? null, archive.months[index + 1] ?? null]
  return { data, edition: data.edition, month: found, articles, pageInfo, next, previous }
})

/** A day's articles, and the days before and after it on which anything came out; null when nothing did. */
export const getDay = cache(async (edition: string, date: string) => {
  if (!isLanguage(edition)) return null
  const data = await unlessRefused(() => query(DayPageDocument, { edition, date }))
  const day = data?.edition?.archiveDay
  if (!data?.edition || !day) return null
  const { previous, next, articles } = day
  return { data, edition: data.edition, date, previous, next, articles: articles.nodes }
})

/** Null for a day that the calendar has not, and for a cursor that nobody gave. */
async function unlessRefused<Data>(ask: () => Promise<Data>): Promise<Data | null> {
  try {
    return await ask()
  } catch (error) {
    if (isRefusedArgument(error)) return null
    throw error
  }
}
