import { parseJsonFeed, parseOpml } from 'feedsmith'
import { beforeAll, expect, test } from 'vitest'
import { feedReaders } from '../testkit/feeds.ts'
import { importText } from '../testkit/import-text.ts'
import { useNewspaper, useReader } from '../testkit/site.ts'

const paper = useNewspaper()
const reader = useReader(paper)
const get = (path: string, init?: RequestInit) => fetch(paper.site.url + path, init)
const read = async (path: string) => (await get(path)).text()

const path = '/fr/2026/03/esperluette'
const headline = 'Ce & cela : 1 < 2 ou ]]> ?'

/** A text with everything that a careless feed stumbles over. */
beforeAll(async () => {
  const text = `---
headline: "${headline}"
slug: esperluette
section: news
published: 2026-03-02T12:00:00-03:00
standfirst: "Un chapô avec « guillemets » & esperluette."
topics: [caracas]
by: [Lucía Berrutti]
---
Caracas. Un paragraphe avec [un lien](https://example.org/?a=1&b=2), ]]> et 1 < 2.

> Une citation.
> — Quelqu'un

| a | b |
|---|---|
| 1 | 2 |

https://www.youtube.com/watch?v=dQw4w9WgXcQ
`
  await importText(paper.database.db, text, { format: 'markdown', edition: 'fr', publish: true })
})

test.each(
  Object.keys(feedReaders).flatMap((name) => (['xml', 'atom'] as const).map((format) => [name, format] as const)),
)('%s reads feed.%s as it is meant', async (name, format) => {
  const feed = await feedReaders[name]?.(await read(`/fr/feed.${format}`), format)
  const [item] = feed?.items ?? []

  expect(feed?.title).toBe('Puente')
  expect(feed?.items).toHaveLength(await countItems())
  expect(item).toMatchObject({
    url: paper.site.url + path,
    title: headline.replaceAll(' :', '\u00a0:').replace(' ?', '\u202f?'),
    published: Date.parse('2026-03-02T15:00:00Z'),
    author: 'Lucía Berrutti',
  })
  expect(item?.id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  // One of them takes apart what is escaped inside the HTML as well.
  const html = item?.html?.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>')
  expect(html).toContain('<b>Caracas.</b> Un paragraphe avec <a href="https://example.org/?a=1&b=2"')
  expect(html).toContain(']]> et 1 < 2.</p>')
  expect(html).toContain('<blockquote><p>Une citation.</p><p>Quelqu’un</p></blockquote>')
  expect(html).toContain('<table><tr><th>a</th><th>b</th></tr>')
  expect(html).toContain('<a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ">')
  expect(html).not.toMatch(/<(?:script|iframe|style)|(?:href|src)="\//)
})

const countItems = async () => (JSON.parse(await read('/fr/feed.json')) as { items: unknown[] }).items.length

test('the three formats say the same', async () => {
  const json = parseJsonFeed(await read('/fr/feed.json'))
  const rss = await feedReaders['feedsmith']?.(await read('/fr/feed.xml'), 'xml')
  const atom = await feedReaders['feedsmith']?.(await read('/fr/feed.atom'), 'atom')

  expect(json).toMatchObject({ language: 'fr', feed_url: `${paper.site.url}/fr/feed.json` })
  expect(rss?.items.map(({ id, html }) => [id, html])).toEqual(json.items?.map((item) => [item.id, item.content_html]))
  expect(atom?.items.map(({ id, html }) => [id, html])).toEqual(json.items?.map((item) => [item.id, item.content_html]))
})

test('every list has its feeds, with pictures, translators and languages, and its page leads to them', async () => {
  const lists = [
    '/de/analysen',
    '/es/topics/san-pedro-de-atacama',
    '/fr/people/solene-kerbrat',
    '/es/series/el-triangulo-del-litio',
  ]
  for (const list of lists) {
    const answer = await get(`${list}/feed.xml`)
    expect({ list, status: answer.status, type: answer.headers.get('content-type') }).toEqual({
      list,
      status: 200,
      type: 'application/rss+xml; charset=utf-8',
    })
    const text = await answer.text()
    expect(text).toContain(
      `<atom:link rel="self" type="application/rss+xml" href="${paper.site.url}${list}/feed.xml"/>`,
    )
    expect(text).toMatch(
      /<media:content url="[^"]+\.jpe?g" type="image\/jpeg" medium="image" width="\d+" height="\d+">/,
    )
    expect(text).toContain('<media:credit>')
    expect(text).toMatch(/<atom:link rel="alternate" type="text\/html" hreflang="\w\w" href="http/)
  }
  const page = await read('/de/analysen')
  for (const [type, file] of [
    ['rss+xml', 'feed.xml'],
    ['atom+xml', 'feed.atom'],
    ['feed+json', 'feed.json'],
  ] as const) {
    expect(page).toMatch(
      new RegExp(
        `<link rel="alternate" type="application/${type.replace('+', '\\+')}"[^>]* href="[^"]+/de/analysen/${file}"`,
      ),
    )
  }
  expect(await read('/fr/people/solene-kerbrat/feed.xml')).toContain('<dc:contributor>Solène Kerbrat</dc:contributor>')
})

test('a feed is kept, may be read by any site, and costs nothing when nothing has changed', async () => {
  const first = await get('/fr/feed.atom')
  const etag = first.headers.get('etag') ?? ''
  const again = await get('/fr/feed.atom', { headers: { 'if-none-match': etag } })

  expect(first.headers.get('access-control-allow-origin')).toBe('*')
  expect(first.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
  expect(again.status).toBe(304)
  expect(again.headers.get('cache-status')).toContain('hit')
  expect((await get('/fr/nichts/feed.xml')).status).toBe(404)
})

test('what claims to be XML is XML to a browser', async () => {
  const page = await reader.open('/fr')
  for (const file of ['/fr/feed.xml', '/fr/feed.atom', '/es/series/el-triangulo-del-litio/feed.atom', '/feeds.opml']) {
    const text = await read(file)
    const problem = await page.evaluate((xml) => {
      const parsed = new DOMParser().parseFromString(xml, 'application/xml')
      return parsed.querySelector('parsererror')?.textContent ?? null
    }, text)
    expect({ file, problem }).toEqual({ file, problem: null })
  }
})

test('the list of feeds has those of every edition, and each of them is there', async () => {
  const opml = parseOpml(await read('/feeds.opml'))
  const editions = opml.body?.outlines ?? []
  const urls = editions.flatMap((edition) => listUrls(edition))

  expect(editions.map(({ text }) => text)).toEqual(['Español', 'Português', 'Deutsch', 'Français', 'English'])
  expect(urls.length).toBeGreaterThan(100)
  expect(new Set(urls).size).toBe(urls.length)
  for (const part of ['/fr/feed.xml', '/fr/analyses/feed.xml', '/fr/people/', '/fr/topics/', '/fr/series/']) {
    expect(urls.some((url) => url.startsWith(paper.site.url + part))).toBe(true)
  }
  for (const url of urls.filter((_, index) => index % 10 === 0)) {
    expect({ url, status: (await fetch(url)).status }).toEqual({ url, status: 200 })
  }
})

type Outline = { xmlUrl?: string; outlines?: Outline[] }

function listUrls({ xmlUrl, outlines = [] }: Outline): string[] {
  return [...(xmlUrl ? [xmlUrl] : []), ...outlines.flatMap(listUrls)]
}
