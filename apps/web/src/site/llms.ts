import type { AboutSiteQuery } from '#gql'
import { feedAddresses } from '#lib/feed-links.ts'
import { absoluteUrl } from '#lib/places.ts'

/** A map of the site in Markdown for programs that read, after llmstxt.org. */
export function writeLlms({ outlet, editions }: AboutSiteQuery): string {
  const first = editions.find(({ code }) => code === outlet.defaultEdition.code) ?? editions[0]
  const { licence } = outlet
  const terms = licence.url ? `[${licence.name}](${licence.url})` : licence.name
  return [
    `# ${outlet.name}`,
    '',
    ...(first ? [`> ${first.description}`, ''] : []),
    'Articles stand at `/{edition}/{year}/{month}/{slug}`. Each is in one language; its page names its translations by `hreflang`, and a',
    'translation names its original. What was wrong is corrected in the open, under the article.',
    '',
    '## Editions',
    '',
    ...editions.map(({ name, path, tagline }) => link(name, path, tagline)),
    '',
    ...editions.flatMap(({ name, sections, pages }) => [
      `## ${name}`,
      '',
      ...sections.map((each) => link(each.name, each.path, each.description)),
      ...pages.map(({ title, path }) => link(title, path, null)),
      '',
    ]),
    '## Feeds with the whole text',
    '',
    ...editions.flatMap(({ name, path }) => {
      const { xml, atom, json } = feedAddresses(path)
      return [`- ${name}: [RSS](${xml}), [Atom](${atom}), [JSON Feed](${json})`]
    }),
    `- [All feeds, OPML](${absoluteUrl('/feeds.opml')}): every section, topic, series and person has its own, at its address and \`/feed.xml\`, \`/feed.atom\` or \`/feed.json\``,
    '',
    '## Data',
    '',
    link('All addresses', '/sitemap.xml', 'sitemaps by month, with dates and translations'),
    link('News', '/sitemaps/news.xml', 'the last two days'),
    '- Every article carries schema.org data (`NewsArticle`, `LiveBlogPosting`) with authors, translators, places, sources and corrections',
    `- oEmbed for articles: \`${absoluteUrl('/oembed?url={url}')}\``,
    '',
    '## Terms',
    '',
    `- Licence: ${terms}, unless an article or a picture says otherwise`,
    `- Cite as: author, “headline”, ${outlet.name}, date, address. Name the translator of a translation`,
    ...(outlet.email ? [`- Contact: ${outlet.email}`] : []),
    '',
  ].join('\n')
}

function link(name: string, path: string, about: string | null): string {
  return `- [${name.replace(/[[\]]/g, '')}](${absoluteUrl(path)})${about ? `: ${about.replace(/\s+/g, ' ')}` : ''}`
}
