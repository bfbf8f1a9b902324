import { referencesOf, topicsOf } from '@dateline/content'
import type { Database } from '@dateline/db'
import { AppError } from '../../errors.ts'
import { isUuid } from '../../ids.ts'
import { findMissing } from './article.store.ts'
import type { ArticleContent } from './article-content.ts'

/** Refuses what refers to a thing that isn't there, in words that say which kind of thing. */
export async function checkReferences(db: Database, content: Partial<ArticleContent>): Promise<void> {
  const { sectionId, seriesId, placeIds = [], topicIds = [], credits = [], leadImage, body = [] } = content
  const inBody = referencesOf(body)
  const mentioned = topicsOf(body).filter(isUuid)
  const missing = await findMissing(db, [
    { kind: 'section', ids: sectionId ? [sectionId] : [] },
    { kind: 'series', ids: seriesId ? [seriesId] : [] },
    { kind: 'topic', ids: [...placeIds, ...topicIds, ...mentioned] },
    { kind: 'contributor', ids: [...credits.map(({ contributorId }) => contributorId), ...inBody.contributor] },
    { kind: 'asset', ids: [...(leadImage ? [leadImage.assetId] : []), ...inBody.asset] },
    { kind: 'article', ids: inBody.article },
  ])
  if (missing) {
    throw new AppError(
      'BAD_USER_INPUT',
      `The text refers to something that doesn't exist: its ${missing}. Take it out, or choose another.`,
    )
  }
}
