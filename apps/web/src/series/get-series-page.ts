import { cache } from 'react'
import { AllSeriesPageDocument, SeriesPageDocument } from '#gql'
import { isRefusedArgument, query } from '#lib/graphql.ts'
import { isLanguage } from '#lib/paths.ts'

/** Null when there is no such series, or the cursor is none that a page of it gave. */
export const getSeriesPage = cache(async (edition: string, slug: string, after: string | null) => {
  if (!isLanguage(edition)) return null
  try {
    const data = await query(SeriesPageDocument, { edition, slug, after })
    return data.edition?.series ? { data, edition: data.edition, series: data.edition.series } : null
  } catch (error) {
    if (isRefusedArgument(error)) return null
    throw error
  }
})

export const getAllSeriesPage = cache(async (edition: string) => {
  if (!isLanguage(edition)) return null
  const data = await query(AllSeriesPageDocument, { edition })
  return data.edition ? { data, edition: data.edition } : null
})
