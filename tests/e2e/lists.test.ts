import { expect, test } from 'vitest'
import { importText } from '../testkit/import-text.ts'
import { useNewspaper, useReader } from '../testkit/site.ts'

const paper = useNewspaper()
const reader = useReader(paper)
const editions = ['es', 'pt', 'de', 'fr', 'en']

test.each(editions)(
  'the front in %s shows its stories in several layouts, the lead with a picture',
  async (edition) => {
    const page = await reader.open(`/${edition}`)

    const bands = page.locator('.band')
    const layouts = await bands.evaluateAll((all) => new Set(all.map((band) => band.className)).size)
    const lead = page.locator('.lead-hero img').first()
    const inlineStyles = await page.locator('[style]').count()

    expect(layouts).toBeGreaterThanOrEqual(4)
    expect(await lead.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0)).toBe(true)
    expect(await lead.getAttribute('fetchpriority')).toBe('high')
    expect(inlineStyles).toBe(0)
  },
)

test('a front tells what the other editions have, each headline in its own language, and no story that it has itself', async () => {
  const page = await reader.open('/pt')
  const elsewhere = page.getByRole('region', { name: 'De nossas outras edições' })

  const links = await elsewhere
    .locator('h3 a')
    .evaluateAll((all) =>
      all.map((link) => [link.getAttribute('hreflang'), link.closest('[lang]')?.getAttribute('lang')]),
    )
  await elsewhere.locator('h3 a').first().click()
  const own = await page.locator('head link[rel="alternate"][hreflang="pt"]').count()

  expect(links.length).toBeGreaterThan(0)
  for (const [target, language] of links) expect([target, language]).toEqual([target, target])
  expect(links.map(([target]) => target)).not.toContain('pt')
  expect(own).toBe(0)
})

test('a reader cuts the path of an article, and finds its day, its month, its year and the archive', async () => {
  const page = await reader.open('/es/2024/01/la-habana-2014-zona-de-paz')
  const headline = (await page.locator('h1').innerText()).trim()
  const day = (await page.locator('article time').first().getAttribute('datetime'))?.slice(8, 10)

  for (const path of [`/es/2024/01/${day}`, '/es/2024/01', '/es/2024']) {
    await page.goto(paper.site.url + path)
    expect([path, await page.getByRole('link', { name: headline }).count()]).toEqual([path, 1])
  }
  await page.goto(`${paper.site.url}/es/archive`)
  expect(await page.locator('a[href="/es/2024/01"]').count()).toBe(1)
})

test.each(['/es/2024/13', '/es/2099', '/es/2099/01', '/es/2024/02/30', '/es/2099/01/01', '/es/topics/nada'])(
  '%s is not found, and the page says so',
  async (path) => {
    const answer = await fetch(paper.site.url + path)

    expect(answer.status).toBe(404)
    expect(await answer.text()).toMatch(/<html lang="es".*<h1/s)
  },
)

test('a reader goes from day to day through the archive', async () => {
  const page = await reader.open('/es/2024/01/29')
  const seen = [page.url()]
  for (let days = 0; days < 3; days += 1) {
    await page.locator('a[rel="prev"]').click()
    await page.waitForURL((url) => url.href !== seen.at(-1))
    seen.push(page.url())
    await page.locator('main article').first().waitFor()
  }
  for (const earlier of seen.slice(0, -1).reverse()) {
    await page.locator('a[rel="next"]').click()
    await page.waitForURL(earlier)
  }

  expect(new Set(seen).size).toBe(4)
})

test('from a section a reader goes to one of its topics, and from the people to what one of them did', async () => {
  const page = await reader.open('/de/analysen')

  await page.getByRole('navigation', { name: 'Themen' }).getByRole('link').first().click()
  const topic = await page.locator('h1').innerText()
  expect(await page.locator('main article').count()).toBeGreaterThan(0)
  expect(new URL(page.url()).pathname).toMatch(/^\/de\/topics\//)
  await page.goto(`${paper.site.url}/de/people`)
  await page.getByRole('link', { name: 'Friederike Lorenzen' }).click()

  expect(topic).not.toBe('')
  expect(await page.locator('h1').innerText()).toBe('Friederike Lorenzen')
  expect(await page.locator('main article').count()).toBeGreaterThan(1)
})

test('no picture of a list is fetched before it is near, but the one that leads', async () => {
  const page = await reader.open('/es', { viewport: { width: 390, height: 800 } })
  const loading = await page
    .locator('main img')
    .evaluateAll((all) => all.map((image) => image.getAttribute('loading') ?? 'now'))

  expect(loading.filter((when) => when === 'now')).toHaveLength(1)
  expect(loading.length).toBeGreaterThan(5)
})

test('what is live stands over the front, with the last that mattered in it', async () => {
  const post = (at: string, heading: string, key: boolean) =>
    `\`\`\`post\nat: ${at}\nheading: ${heading}\nkey-event: ${key}\ntext: Ein Satz.\n\`\`\``
  const head = '---\nheadline: Die Auszählung\nkind: live\nlive: running\npublished: 2024-10-28T08:00:00-03:00\n---\n'
  const posts = [
    post('2024-10-28T09:00:00-03:00', 'Die Lokale öffnen', true),
    post('2024-10-28T10:00:00-03:00', 'Es regnet', false),
    post('2024-10-28T20:00:00-03:00', 'Die Lokale schließen', true),
  ]
  await importText(paper.database.db, `${head}Ein Absatz.\n\n${posts.join('\n\n')}`, {
    format: 'markdown',
    edition: 'de',
    publish: true,
  })
  const page = await reader.open('/de')
  const strip = page.getByRole('region', { name: 'Jetzt live' })
  await expect
    .poll(async () => {
      await page.reload()
      return strip.count()
    })
    .toBe(1)

  const count = strip.getByRole('article').filter({ has: page.getByRole('heading', { name: 'Die Auszählung' }) })
  // The time of a post of today, the day of an older one.
  expect(await count.locator('li').allInnerTexts()).toEqual([
    '28. Oktober 2024 Die Lokale schließen',
    '28. Oktober 2024 Die Lokale öffnen',
  ])
})
