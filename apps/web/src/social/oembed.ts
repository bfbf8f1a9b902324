import { ArticleOEmbedDocument, type ArticleOEmbedQuery } from '#gql'
import { query } from '#lib/graphql.ts'
import { absoluteUrl } from '#lib/places.ts'
import { parsePath } from '#lib/routes.ts'
import { element, xmlDocument } from '#lib/xml.ts'
import { cardPath, cardSize } from '#seo/card.ts'

export type OEmbed = Readonly<Record<string, string | number>>

const day = 86_400
const widest = 600
const height = 200

/** What others show in the place of one of our addresses; null where no article stands at it. */
export async function getOEmbed(address: string, limits: { width: number; height: number }): Promise<OEmbed | null> {
  const url = URL.parse(address)
  if (!url || url.origin !== new URL(absoluteUrl('/')).origin) return null
  const route = parsePath(url.pathname)
  if (route?.kind !== 'article' || route.edition === null) return null
  const data = await query(ArticleOEmbedDocument, { path: url.pathname, edition: route.edition })
  return data.article && describe(data, data.article, limits)
}

type Article = NonNullable<ArticleOEmbedQuery['article']>

function describe(data: ArticleOEmbedQuery, article: Article, limits: { width: number; height: number }): OEmbed {
  const authors = article.credits.filter(({ role }) => role === 'AUTHOR').map(({ contributor }) => contributor)
  const [only] = authors.length === 1 ? authors : []
  return {
    version: '1.0',
    type: 'rich',
    title: article.headline,
    ...(authors.length > 0 && { author_name: authors.map(({ name }) => name).join(', ') }),
    ...(only && { author_url: absoluteUrl(only.path) }),
    provider_name: data.edition?.title ?? data.outlet.name,
    provider_url: absoluteUrl('/'),
    cache_age: day,
    html: quote(article, data.edition?.title ?? data.outlet.name),
    width: Math.min(widest, limits.width),
    height: Math.min(height, limits.height),
    // Larger than what was asked for would have to be left out.
    ...(limits.width >= cardSize.width &&
      limits.height >= cardSize.height && {
        thumbnail_url: absoluteUrl(cardPath(article)),
        thumbnail_width: cardSize.width,
        thumbnail_height: cardSize.height,
      }),
  }
}

/** A quotation without script or style, so that whoever embeds it has nothing to fear or to clean. */
function quote({ path, headline, standfirst, byline, edition }: Article, name: string): string {
  const url = absoluteUrl(path)
  const from = [byline, name].filter(Boolean).join(', ')
  return element(
    'blockquote',
    { cite: url, lang: edition.code },
    element('p', {}, element('a', { href: url }, headline)),
    standfirst && element('p', {}, standfirst),
    element('p', {}, from),
  ).xml
}

export function writeOEmbedXml(oembed: OEmbed): string {
  return xmlDocument(
    element(
      'oembed',
      {},
      Object.entries(oembed).map(([name, value]) => element(name, {}, value)),
    ),
  )
}
