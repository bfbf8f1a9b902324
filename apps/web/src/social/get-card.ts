import { ArticleCardDocument, type ArticleCardQuery, EditionCardDocument } from '#gql'
import { query } from '#lib/graphql.ts'
import { apiUrl } from '#lib/places.ts'
import { formatDate } from '#words/dates.ts'
import { getWords } from '#words/words.ts'
import type { Card } from './card-picture.tsx'

/** The card of an article, or null when there is no such article. */
export async function getArticleCard(edition: string, path: string): Promise<Card | null> {
  const { outlet, edition: found, article } = await query(ArticleCardDocument, { edition, path })
  if (!article) return null
  const { kicker, kind, section, publishedAt } = article
  const words = getWords(edition)
  const label = kind === 'NEWS' ? null : (words.kinds[kind] ?? null)
  return {
    language: edition,
    title: found?.title ?? outlet.name,
    headline: article.socialTitle,
    kicker: kicker ?? label ?? section?.name ?? null,
    note: formatDate(publishedAt, 'date', words.locale, outlet.timeZone),
    image: await imageOf(article),
    focus: (article.socialImage?.focalPoint.x ?? 0.5) * 100,
  }
}

/** The card of everything else in an edition. */
export async function getEditionCard(code: string): Promise<Card | null> {
  const { edition } = await query(EditionCardDocument, { edition: code })
  if (!edition) return null
  return {
    language: code,
    title: edition.title,
    headline: edition.tagline,
    kicker: null,
    note: null,
    image: null,
    focus: 50,
  }
}

async function imageOf({ socialImage }: NonNullable<ArticleCardQuery['article']>): Promise<string | null> {
  if (!socialImage) return null
  const { url, mediaType } = socialImage.social
  const answer = await fetch(apiUrl() + url, { signal: AbortSignal.timeout(5000) })
  // A picture that was just withdrawn, or whose file is missing, is no reason to have no card.
  if (answer.status === 404) return null
  if (!answer.ok) throw new Error(`The api answered with ${answer.status} for a picture.`)
  return `data:${mediaType};base64,${Buffer.from(await answer.arrayBuffer()).toString('base64')}`
}
