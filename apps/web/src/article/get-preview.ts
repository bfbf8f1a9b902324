import { cache } from 'react'
import { ArticlePageDocument, type ArticlePageQuery } from '#gql'
import { GraphqlError } from '#lib/graphql.ts'
import { apiUrl } from '#lib/places.ts'
import { forThisMoment } from '#lib/reading.ts'

type Answer = {
  data?: ArticlePageQuery
  errors?: { message: string }[]
  preview?: { revision: number; savedAt: string; expiresAt: string; isPublic: boolean }
}

const timeoutMs = 10_000

/** What readers would see if the revision of a preview link were public; null for a link that is no good. It is never kept. */
export const getPreview = cache(async (token: string) => {
  forThisMoment()
  const documentId = String(ArticlePageDocument.__meta__?.['hash'])
  const search = new URLSearchParams({ token, documentId })
  const response = await fetch(`${apiUrl()}/preview?${search}`, {
    cache: 'no-store',
    signal: AbortSignal.timeout(timeoutMs),
  })
  if (response.status === 404) return null
  const { data, errors, preview } = (await response.json()) as Answer
  if (errors || !data || !preview) {
    throw new GraphqlError('A preview', errors ?? [{ message: `answered with ${response.status} and no data` }])
  }
  return data.edition && data.resolve?.__typename === 'Article' ? { data, article: data.resolve, preview } : null
})
