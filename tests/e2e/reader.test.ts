import { expect, test } from 'vitest'
import { useNewspaper, useReader } from '../testkit/site.ts'

const paper = useNewspaper()
const reader = useReader(paper)
const editions = ['es', 'pt', 'de', 'fr', 'en']

test.each(editions)('a reader opens the front in %s, and from there the leading story', async (edition) => {
  const page = await reader.open(`/${edition}`)

  const headline = page.locator('main h2 a, main h3 a').first()
  const text = (await headline.innerText()).trim()
  await headline.click()

  expect(await page.locator('html').getAttribute('lang')).toBe(edition)
  expect((await page.locator('h1').innerText()).trim()).toBe(text)
})

test('a reader of a translation finds the other languages, and each leads back', async () => {
  const page = await reader.open('/de/2024/01/../../2023/12/costa-rica-75-jahre-ohne-armee')
  const links = await page
    .locator('head link[rel="alternate"][hreflang]')
    .evaluateAll((all) =>
      all.map((link) => ({ language: link.getAttribute('hreflang'), href: link.getAttribute('href') ?? '' })),
    )

  const back = await Promise.all(
    links.map(async ({ href }) => {
      const html = await (await fetch(href)).text()
      return [...html.matchAll(/<link[^>]*hreflang[^>]*>/gi)].map(([tag]) => /href="([^"]+)"/.exec(tag)?.[1]).sort()
    }),
  )

  expect(links.map((link) => link.language).sort()).toEqual(['de', 'en', 'es', 'fr', 'pt'])
  for (const each of back) expect(each).toEqual(links.map((link) => link.href).sort())
})

test('a reader goes through a whole section page by page and meets each article once', async () => {
  const page = await reader.open('/es/analisis')
  const seen: string[] = []
  for (let pages = 0; pages < 10; pages += 1) {
    seen.push(
      ...(await page
        .locator('main article a[href^="/es/20"], main li a[href^="/es/20"]')
        .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''))),
    )
    const older = page.locator('a[rel="next"]')
    if ((await older.count()) === 0) break
    await older.first().click()
  }

  expect(seen.length).toBeGreaterThan(2)
  expect(new Set(seen).size).toBe(seen.length)
})

test('the site speaks the language that the browser asks for', async () => {
  const follow = async (languages: string) =>
    (await fetch(`${paper.site.url}/`, { redirect: 'manual', headers: { 'accept-language': languages } })).headers.get(
      'location',
    )

  expect(await follow('fr-CA,fr;q=0.9,en;q=0.8')).toMatch(/\/fr$/)
  expect(await follow('ja,pt-BR;q=0.5')).toMatch(/\/pt$/)
  expect(await follow('ja')).toMatch(/\/es$/)
})

test('a page brings no script but the small one of the site, and nothing stands in its markup', async () => {
  for (const path of ['/fr', '/fr/analyses', '/fr/2024/01/haiti-1804-acte-d-independance', '/fr/2024/01/nada']) {
    const html = await (await fetch(paper.site.url + path)).text()
    const scripts = [...html.matchAll(/<script[^>]*>/g)]
      .map(([tag]) => tag)
      .filter((tag) => !tag.includes('application/ld+json'))
    expect({ path, scripts }).toEqual({
      path,
      scripts: [
        '<script>',
        expect.stringMatching(/^<script type="module" src="\/islands\/index-\w+\.js" fetchPriority="low">$/),
      ],
    })
    expect(html).not.toMatch(/ style="| on[a-z]+="/)
  }
})

test('the appeal stands in the middle of the text, apart from it', async () => {
  const page = await reader.open('/fr/2024/01/haiti-1804-acte-d-independance', { javaScriptEnabled: false })

  const appeal = page.getByRole('complementary', { name: 'Appréciez-vous nos reportages' })
  const paragraphsBefore = await page
    .locator('.appeal')
    .first()
    .evaluate((aside) => {
      const all = [...(aside.closest('article') ?? document).querySelectorAll('p')]
      return {
        before: all.filter((p) => p.compareDocumentPosition(aside) & Node.DOCUMENT_POSITION_FOLLOWING).length,
        all: all.length,
      }
    })

  expect(await appeal.count()).toBe(1)
  expect(await appeal.innerText()).toContain('faites un don')
  expect(paragraphsBefore.before).toBeGreaterThan(2)
  expect(paragraphsBefore.before).toBeLessThan(paragraphsBefore.all - 2)
})
