import { sql } from 'drizzle-orm'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { importText } from '../testkit/import-text.ts'
import { useNewspaper, useReader } from '../testkit/site.ts'

const paper = useNewspaper()
const reader = useReader(paper)
const get = (path: string) => fetch(paper.site.url + path, { redirect: 'manual' })
const read = async (path: string) => (await get(path)).text()

const original = '/es/2024/03/litio-en-el-salar'

type Sitemap = { root: string; urls: { loc: string; modified: string | null; versions: string[][] }[] }

/** Reads sitemaps as a browser reads XML: strictly. */
async function readSitemaps(paths: readonly string[]): Promise<Sitemap[]> {
  const texts = await Promise.all(paths.map(read))
  const page = await reader.open('/fr')
  const found = await page.evaluate((all) => {
    const parser = new DOMParser()
    return all.map((xml) => {
      const parsed = parser.parseFromString(xml, 'application/xml')
      const problem = parsed.querySelector('parsererror')
      if (problem) throw new Error(problem.textContent ?? 'no XML')
      const urls = [...parsed.documentElement.children].map((url) => ({
        loc: url.querySelector('loc')?.textContent ?? '',
        modified: url.querySelector('lastmod')?.textContent ?? null,
        versions: [...url.getElementsByTagNameNS('http://www.w3.org/1999/xhtml', 'link')].map((link) => [
          link.getAttribute('hreflang') ?? '',
          link.getAttribute('href') ?? '',
        ]),
      }))
      return { root: parsed.documentElement.localName, urls }
    })
  }, texts)
  await page.context().close()
  return found
}

async function readSitemap(path: string): Promise<Sitemap> {
  return (await readSitemaps([path]))[0] ?? { root: '', urls: [] }
}

const toPath = (url: string) => url.slice(paper.site.url.length)

/** Languages and addresses of the versions that a page names in its head. */
function versionsIn(html: string): string[][] {
  return [...html.matchAll(/<link rel="alternate" hrefLang="([^"]+)" href="([^"]+)"/gi)].map(([, lang, href]) => [
    lang ?? '',
    href ?? '',
  ])
}

type Data = Record<string, unknown>

function graphOf(html: string): Data[] {
  const text = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '{}'
  return (JSON.parse(text) as { '@graph'?: Data[] })['@graph'] ?? []
}

test('every article stands in one sitemap, with its true time and all its versions, each of which names the same', async () => {
  const index = await readSitemap('/sitemap.xml')
  const months = index.urls.filter(({ loc }) => /-\d{4}-\d\d\.xml$/.test(loc))
  const articles = (await readSitemaps(months.map(({ loc }) => toPath(loc)))).flatMap(({ urls }) => urls)
  const byLoc = new Map(articles.map((each) => [each.loc, each]))

  expect(index.root).toBe('sitemapindex')
  expect(byLoc.size).toBe(articles.length)
  expect(articles.length).toBe(await countArticles())
  for (const { loc, modified, versions } of articles) {
    expect(modified).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
    for (const [, href = ''] of versions) expect(byLoc.get(href)?.versions).toEqual(versions)
    const answer = await fetch(loc)
    const html = await answer.text()
    expect({ loc, status: answer.status }).toEqual({ loc, status: 200 })
    expect({ loc, versions: versionsIn(html).sort() }).toEqual({ loc, versions: versions.toSorted() })
    expect(new Date(modifiedTime(html)).getTime()).toBe(Math.floor(Date.parse(modified ?? '') / 1000) * 1000)
  }
})

const modifiedTime = (html: string) => /<meta property="article:modified_time" content="([^"]+)"/.exec(html)?.[1] ?? ''

async function countArticles(): Promise<number> {
  const [row] = await paper.database.db.execute(sql`select count(*) from live.article`)
  return Number(row?.['count'])
}

test('every other page stands in the sitemap of its edition, and is there', async () => {
  for (const edition of ['fr', 'es']) {
    const { urls } = await readSitemap(`/sitemaps/${edition}-pages.xml`)

    expect(urls.length).toBeGreaterThan(30)
    expect(urls[0]).toMatchObject({ loc: `${paper.site.url}/${edition}` })
    expect(urls[0]?.versions.at(-1)).toEqual(['x-default', `${paper.site.url}/`])
    for (const { loc } of urls) {
      expect({ loc, status: (await fetch(loc)).status }).toEqual({ loc, status: 200 })
    }
  }
})

test('a front, an article and a feed name the same versions of one another', async () => {
  const html = await read(original)
  const feed = await read('/es/analisis/feed.xml')
  const item = feed.split('<item>').find((each) => each.includes(`<link>${paper.site.url}${original}</link>`)) ?? ''
  const inFeed = [...item.matchAll(/hreflang="(\w+)" href="([^"]+)"/g)].map(([, lang, href]) => [lang, href])
  const inPage = versionsIn(html).filter(([language]) => language !== 'es')

  expect(inPage.length).toBeGreaterThan(1)
  expect(inFeed.sort()).toEqual(inPage.sort())
  for (const edition of ['de', 'en', 'es', 'fr', 'pt']) {
    expect(versionsIn(await read(`/${edition}`))).toEqual(versionsIn(await read('/fr')))
  }
  expect(versionsIn(await read('/fr'))).toContainEqual(['x-default', `${paper.site.url}/`])
})

test('an article says of itself in schema.org’s words all that a reader sees', async () => {
  const [article, crumbs] = graphOf(await read(original))
  const url = paper.site.url + original

  expect(article).toMatchObject({
    '@type': 'AnalysisNewsArticle',
    url,
    mainEntityOfPage: url,
    headline: 'Cómo se obtiene el litio de la salmuera',
    datePublished: '2024-03-05T09:30:00-03:00',
    inLanguage: 'es',
    isAccessibleForFree: true,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    author: [
      { '@type': 'Person', name: 'Mateo Quiroga', url: `${paper.site.url}/es/people/mateo-quiroga` },
      { '@type': 'Person', name: 'Lucía Berrutti' },
    ],
    publisher: { '@type': 'NewsMediaOrganization', name: 'Puente', logo: { '@type': 'ImageObject' } },
    articleSection: 'Análisis',
    dateline: 'San Pedro de Atacama/Santiago',
    contentLocation: [{ '@type': 'Place', geo: { latitude: -22.91, longitude: -68.2 } }, { name: 'Santiago' }],
    isPartOf: { '@type': 'CreativeWorkSeries', name: 'El triángulo del litio' },
    position: 1,
  })
  expect(article?.['image']).toContainEqual(
    expect.objectContaining({ '@type': 'ImageObject', creditText: expect.any(String), license: expect.any(String) }),
  )
  expect(article?.['workTranslation']).toEqual(
    ['de', 'fr', 'en'].map((inLanguage) => expect.objectContaining({ '@type': 'NewsArticle', inLanguage })),
  )
  expect(crumbs).toMatchObject({ '@type': 'BreadcrumbList', itemListElement: [{}, { name: 'Análisis' }, {}] })
})

test('a translation says whose it is, a live page what has happened, and a front who is behind it', async () => {
  const [german] = graphOf(await read(await translationOf(original, 'de')))
  const [blog] = graphOf(await read(await findLive('de')))
  const [outlet, site] = graphOf(await read('/fr'))
  const [section] = graphOf(await read('/de/analysen'))

  expect(german).toMatchObject({ translationOfWork: { inLanguage: 'es' }, translator: [{ '@type': 'Person' }] })
  expect(blog).toMatchObject({ '@type': 'LiveBlogPosting', coverageStartTime: expect.any(String) })
  expect(blog?.['liveBlogUpdate']).toContainEqual(
    expect.objectContaining({
      '@type': 'BlogPosting',
      headline: expect.any(String),
      datePublished: expect.stringMatching(/-03:00$/),
      articleBody: expect.any(String),
    }),
  )
  expect(outlet).toMatchObject({
    '@type': 'NewsMediaOrganization',
    correctionsPolicy: expect.stringContaining('/fr/about/'),
    masthead: expect.stringContaining('/fr/about/'),
    knowsLanguage: ['es', 'pt', 'de', 'fr', 'en'],
  })
  expect(site).toMatchObject({ '@type': 'WebSite', inLanguage: 'fr' })
  expect(section).toMatchObject({ '@type': 'CollectionPage', mainEntity: { '@type': 'ItemList' } })
})

async function translationOf(path: string, language: string): Promise<string> {
  return toPath(versionsIn(await read(path)).find(([each]) => each === language)?.[1] ?? '')
}

async function findLive(edition: string): Promise<string> {
  const live = sql`select path from live.article where kind = 'live' and edition_code = ${edition}`
  const [row] = await paper.database.db.execute(live)
  return String(row?.['path'])
}

test('whoever shares an article shows its headline on a picture of the right size, and a change makes another address', async () => {
  const html = await read(original)
  const card = /<meta property="og:image" content="([^"]+)"/.exec(html)?.[1] ?? ''
  const answer = await fetch(card)
  const picture = await sharp(Buffer.from(await answer.arrayBuffer())).metadata()

  expect(card).toMatch(/\/card\.png\?v=\d+$/)
  expect(answer.headers.get('content-type')).toBe('image/png')
  expect(picture).toMatchObject({ format: 'png', width: 1200, height: 630 })
  expect(html).toContain('<meta property="og:image:width" content="1200"/>')
  expect(html).toMatch(/<meta property="og:image:alt" content="Cómo se obtiene[^"]+"/)
  expect(html).toContain('<meta name="twitter:card" content="summary_large_image"/>')
  for (const path of ['/es/card.png', '/pt/card.png']) {
    const edition = await sharp(Buffer.from(await (await get(path)).arrayBuffer())).metadata()
    expect({ path, ...edition }).toMatchObject({ path, format: 'png', width: 1200, height: 630 })
  }
})

test('whoever embeds an article is told what to show, in both formats, and of nothing else', async () => {
  const html = await read(original)
  const link = (type: string) =>
    new RegExp(`<link rel="alternate" type="${type.replace('+', '\\+')}" href="([^"]+)"`)
      .exec(html)?.[1]
      ?.replaceAll('&amp;', '&') ?? ''
  const json = (await (await fetch(link('application/json+oembed'))).json()) as Data
  const xml = await (await fetch(link('text/xml+oembed'))).text()
  const ask = (query: string) => get(`/oembed?${query}`).then(({ status }) => status)
  const url = encodeURIComponent(paper.site.url + original)

  expect(json).toMatchObject({
    version: '1.0',
    type: 'rich',
    title: 'Cómo se obtiene el litio de la salmuera',
    author_name: 'Mateo Quiroga, Lucía Berrutti',
    provider_name: 'Puente',
    width: 600,
    thumbnail_width: 1200,
  })
  expect(String(json['html'])).toMatch(/^<blockquote cite="[^"]+" lang="es"><p><a href=/)
  expect(xml).toContain('<title>Cómo se obtiene el litio de la salmuera</title>')
  expect((await (await get(`/oembed?url=${url}&maxwidth=320`)).json()) as Data).toMatchObject({ width: 320 })
  expect(await ask(`url=${url}&format=yaml`)).toBe(501)
  expect(await ask(`url=${encodeURIComponent(`${paper.site.url}/es/2024/03/nada`)}`)).toBe(404)
  expect(await ask(`url=${encodeURIComponent(`https://example.org${original}`)}`)).toBe(404)
})

test('robots, researchers and the curious find what they look for at its usual place', async () => {
  const security = await read('/.well-known/security.txt')
  const expires = Date.parse(/^Expires: (.+)$/m.exec(security)?.[1] ?? '')
  const manifest = (await (await get('/fr/manifest.webmanifest')).json()) as { icons: { src: string; sizes: string }[] }

  expect(await read('/robots.txt')).toContain(`Sitemap: ${paper.site.url}/sitemap.xml`)
  expect(security).toMatch(/^Contact: mailto:/m)
  expect(security).toContain(`Canonical: ${paper.site.url}/.well-known/security.txt`)
  expect(expires).toBeGreaterThan(Date.now())
  expect(expires).toBeLessThan(Date.now() + 365 * 86_400_000)
  expect(await read('/humans.txt')).toContain('Puente')
  expect(await read('/llms.txt')).toMatch(/^# Puente\n\n> /)
  expect(manifest).toMatchObject({ name: 'Puente', lang: 'fr', dir: 'ltr', start_url: '/fr' })
  expect(await read('/fr')).toMatch(/<link rel="manifest" href="\/fr\/manifest.webmanifest"/)
  for (const { src, sizes } of manifest.icons.filter((icon) => icon.sizes !== 'any')) {
    const { width, height } = await sharp(Buffer.from(await (await get(src)).arrayBuffer())).metadata()
    expect(`${width}x${height}`).toBe(sizes)
  }
})

test('news are what was published in the last two days, from the moment on that it is', async () => {
  const before = await readSitemap('/sitemaps/news.xml')
  const text = '---\nheadline: "Aujourd’hui & demain"\nslug: aujourd-hui\nsection: news\n---\nTexte.\n'

  await importText(paper.database.db, text, { format: 'markdown', edition: 'fr', publish: true })
  await expect.poll(() => read('/sitemaps/news.xml')).toContain('/aujourd-hui</loc>')
  const news = await read('/sitemaps/news.xml')

  expect([before.root, before.urls]).toEqual(['urlset', []])
  expect(news).toContain('<news:name>Puente</news:name><news:language>fr</news:language>')
  expect(news).toMatch(/<news:publication_date>\d{4}-\d\d-\d\dT[\d:]{8}-03:00<\/news:publication_date>/)
  expect(news).toContain('<news:title>Aujourd’hui &amp; demain</news:title>')
})
