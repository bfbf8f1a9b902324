import { ArticleCardDocument, type ArticleCardQuery, EditionCardDocument } from '#gql'
import { query } from '#lib/graphql.ts'
import { apiUrl } from '#lib/places.ts'
import { drawLocatorMap } from '#map/draw-locator-map.ts'
import { planMap } from '#map/plan-map.ts'
import { formatDate } from '#words/dates.ts'
import { getWords } from '#words/words.ts'
import { type Card, panelSize } from './card-picture.tsx'

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
    panel: (await photographOf(article)) ?? mapOf(article, words.locale),
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
    panel: null,
  }
}

type Article = NonNullable<ArticleCardQuery['article']>

async function photographOf({ socialImage }: Article): Promise<Card['panel']> {
  if (!socialImage) return null
  const { social, focalPoint } = socialImage
  const answer = await fetch(apiUrl() + social.url, { signal: AbortSignal.timeout(5000) })
  // A picture that was just withdrawn, or whose file is missing, is no reason to have no card.
  if (answer.status === 404) return null
  if (!answer.ok) throw new Error(`The api answered with ${answer.status} for a picture.`)
  const data = Buffer.from(await answer.arrayBuffer()).toString('base64')
  return { src: `data:${social.mediaType};base64,${data}`, focus: focalPoint.x, labels: [] }
}

const mapText = 26

/** Where the article was reported from. The renderer has no typefaces for drawings: names are set over the map. */
function mapOf({ dateline }: Article, locale: string): Card['panel'] {
  const options = { ...panelSize, locale, text: mapText }
  const plan = planMap(dateline, options)
  const map = drawLocatorMap(dateline, options)?.replace(/<text.*?<\/text>/g, '')
  if (!plan || !map) return null
  const names = plan.names.map((label) => ({ ...label, isName: true }))
  const countries = plan.countries.map((label) => ({ ...label, isName: false }))
  const src = `data:image/svg+xml;base64,${Buffer.from(map).toString('base64')}`
  return { src, focus: 0.5, labels: [...countries, ...names] }
}
