import { SitemapArticlesDocument, SitemapIndexDocument, SitemapNewsDocument } from '#gql'
import { query } from '#lib/graphql.ts'
import { listAll } from '#lib/list-all.ts'
import { isRightUntil } from '#lib/today.ts'
import { toZonedTime } from '#lib/zoned-time.ts'
import { listEditionPages } from './list-edition-pages.ts'
import { listArticleSitemaps, parseSitemapName, periodOf, type SitemapName, sitemapPath } from './sitemap-names.ts'
import { mostUrls, writeNewsSitemap, writeSitemap, writeSitemapIndex } from './sitemap-xml.ts'

export async function getSitemapIndex(): Promise<string> {
  const { editions } = await query(SitemapIndexDocument, {})
  const names: SitemapName[] = editions.flatMap(({ code, archive }) => [
    { kind: 'pages' as const, edition: code },
    ...listArticleSitemaps(code, archive),
  ])
  return writeSitemapIndex([{ kind: 'news' } as const, ...names].map(sitemapPath))
}

/** Null for one that there is not. */
export async function getSitemap(file: string): Promise<string | null> {
  const name = parseSitemapName(file)
  if (!name) return null
  const { editions, outlet } = await query(SitemapIndexDocument, {})
  if (name.kind === 'news') return getNews(editions.map(({ code }) => code))
  const edition = editions.find(({ code }) => code.toLowerCase() === name.edition)?.code
  if (!edition) return null
  return name.kind === 'pages'
    ? writeSitemap(await listEditionPages(edition))
    : getArticles({ ...name, edition }, outlet.timeZone)
}

async function getArticles(name: Extract<SitemapName, { kind: 'articles' }>, timeZone: string): Promise<string | null> {
  const period = periodOf(name, timeZone)
  if (!period) return null
  const { edition } = name
  const articles = await listAll(mostUrls, async (after) => {
    const data = await query(SitemapArticlesDocument, { edition, ...period, after })
    return data.edition?.articles
  })
  if (articles.length === 0) return null
  return writeSitemap(
    articles.map(({ path, modifiedAt, translations }) => ({
      language: edition,
      path,
      modified: modifiedAt,
      translations: translations.map((each) => ({ language: each.edition.code, path: each.path })),
    })),
  )
}

const hourMs = 3_600_000
/** What Google takes for news, and how much of it. */
const newsMs = 48 * hourMs
const mostNews = 1000

async function getNews(editions: readonly string[]): Promise<string> {
  const now = Date.now()
  // Whole hours, so that the api may keep its answer.
  const from = new Date(Math.floor((now - newsMs) / hourMs) * hourMs).toISOString()
  const lists = await Promise.all(editions.map((edition) => listNews(edition, from)))
  const news = lists
    .flat()
    .filter(({ at }) => at > now - newsMs)
    .sort((a, b) => b.at - a.at)
    .slice(0, mostNews)
  const oldest = news.at(-1)
  if (oldest) isRightUntil(oldest.at + newsMs)
  return writeNewsSitemap(news)
}

async function listNews(code: string, from: string) {
  return listAll(mostNews, async (after) => {
    const { edition, outlet } = await query(SitemapNewsDocument, { edition: code, from, after })
    return (
      edition && {
        pageInfo: edition.articles.pageInfo,
        nodes: edition.articles.nodes.map(({ path, headline, publishedAt }) => ({
          at: Date.parse(publishedAt),
          path,
          title: headline,
          publication: edition.title,
          language: new Intl.Locale(edition.code).language,
          published: toZonedTime(publishedAt, outlet.timeZone),
        })),
      }
    )
  })
}
