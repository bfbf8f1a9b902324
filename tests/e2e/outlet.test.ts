import { getArticle } from '@dateline/api/article'
import { publishArticle, withdrawArticle } from '@dateline/api/publishing'
import { expect, test } from 'vitest'
import { useNewspaper, useReader } from '../testkit/site.ts'
import { operator } from '../testkit/viewers.ts'

const paper = useNewspaper()
const reader = useReader(paper)
const get = (path: string) => fetch(paper.site.url + path, { redirect: 'manual' })
const editions = ['es', 'pt', 'de', 'fr', 'en']

test('an article that the law took off answers 451, says who demanded it, and names the site as who blocks it', async () => {
  const path = '/de/2024/05/uruguay-strom-aus-wind-und-wasser'
  const { id } = await getArticle(paper.database.db, path)
  await get(path)

  await withdrawArticle(paper.database.db, operator, id, 'Ein Urteil verbietet ihn.', new Date(), {
    demandedBy: 'Landgericht Musterstadt',
  })
  await expect.poll(async () => (await get(path)).status).toBe(451)
  const answer = await get(path)
  const page = await reader.open(path)
  const said = await page.locator('main').innerText()
  const robots = await page.locator('meta[name=robots]').getAttribute('content')
  await publishArticle(paper.database.db, operator, id, new Date())

  expect(answer.headers.get('link')).toBe(`<${paper.site.url}/>; rel="blocked-by"`)
  expect(said).toContain('aus rechtlichen Gründen nicht verfügbar')
  expect(said).toContain('Ein Urteil verbietet ihn.')
  expect(said).toContain('Landgericht Musterstadt')
  expect(robots).toContain('noindex')
  await expect.poll(async () => (await get(path)).status).toBe(200)
})

test.each([
  ['/en/2024/08/yucatan-means-i-do-not-understand-you', 410],
  ['/en/2024/01/nothing-here', 404],
])('whoever meets %s (%i) can search from there, or go on with what is newest', async (path, status) => {
  const page = await reader.open(path, { javaScriptEnabled: false })

  const newest = await page.locator('main .card a').count()
  const form = page.getByRole('search').locator('form')
  const field = page.getByRole('searchbox', { name: 'What are you looking for?' })

  expect((await get(path)).status).toBe(status)
  expect(newest).toBeGreaterThan(2)
  expect(await form.getAttribute('action')).toBe('/en/search')
  expect(await field.getAttribute('name')).toBe('q')
})

const widths = [320, 390] as const
test.each(widths)('at %i px the masthead is one line in every edition, on fronts and on other pages', async (width) => {
  for (const path of editions.flatMap((edition) => [`/${edition}`, `/${edition}/feeds`])) {
    const page = await reader.open(path, { viewport: { width, height: 800 } })
    const places = await page
      .locator('.masthead > .nameplate > a, .masthead-tools a:visible, .masthead summary')
      .evaluateAll((all) =>
        all.map((each) => {
          const { left, right, top, bottom } = each.getBoundingClientRect()
          return { left, right, middle: (top + bottom) / 2, height: bottom - top }
        }),
      )
    const line = await page.locator('.masthead > .nameplate').evaluate((each) => each.getBoundingClientRect().height)
    await page.context().close()

    expect({ path, count: places.length }).toEqual({ path, count: 4 })
    expect(line).toBeLessThan(50)
    for (const [index, { left, right, middle }] of places.entries()) {
      expect(Math.abs(middle - (places[0]?.middle ?? 0))).toBeLessThan(4)
      expect(left).toBeGreaterThanOrEqual(places[index - 1]?.right ?? 0)
      expect(right).toBeLessThanOrEqual(width)
    }
  }
})

test('the keyboard reaches every menu in the order in which it is seen, and what a menu opens comes next', async () => {
  const page = await reader.open('/de/feeds', { viewport: { width: 390, height: 800 }, javaScriptEnabled: false })
  const focused = () =>
    page.evaluate(() => {
      const element = document.activeElement
      return element?.getAttribute('href') ?? element?.tagName.toLowerCase() ?? ''
    })
  const seen: string[] = []
  for (let times = 0; times < 6; times += 1) {
    await page.keyboard.press('Tab')
    seen.push(await focused())
  }
  const menu = page.getByRole('navigation', { name: 'Rubriken' })
  const before = await menu.getByRole('link').count()

  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')

  expect(seen).toEqual(['#content', '#navigation', '/de', '/de/search', 'summary', 'summary'])
  expect(before).toBe(0)
  expect(await focused()).toBe('/de/nachrichten')
  expect(await menu.getByRole('link').count()).toBe(5)
})

test('whoever wants to give finds the account as text and as a code, and is told that the sample takes nothing', async () => {
  const page = await reader.open('/en/support', { javaScriptEnabled: false })

  const said = await page.locator('main').innerText()
  const code = page.getByRole('img', { name: /QR code with the details of the transfer/ })
  const box = await code.boundingBox()

  expect(said).toContain('DE89 3704 0044 0532 0130 00')
  expect(said).toContain('Donation to Puente')
  expect(said).toContain('Do not transfer any money')
  expect(box?.width).toBeGreaterThan(150)
  expect((await get('/en/about/support-puente')).headers.get('location')).toBe('/en/support')
})

test('a correction stands on the page of its edition and leads to its article, and no cursor is made up', async () => {
  const page = await reader.open('/es/corrections')

  const [first] = await page.locator('main li').all()
  const text = (await first?.innerText()) ?? ''
  await first?.getByRole('link').click()

  expect(text).toContain('14 de febrero de 2024')
  expect(text).toContain('En 1995 lo firmó; lo ratificó en octubre de 2002.')
  expect(await page.locator('h1').innerText()).toContain('Tlatelolco')
  expect((await get('/es/corrections/older/nada')).status).toBe(404)
})

test('each edition says who makes it, links its pages to those of the others, and a long one has a table of contents', async () => {
  for (const edition of editions) {
    const page = await reader.open(`/${edition}`, { javaScriptEnabled: false })
    const own = page.locator('.site-footer a[href*="/about/"]')
    const paths = await own.evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''))
    const privacy = paths[5] ?? ''
    await page.goto(paper.site.url + privacy)
    const targets = await page
      .locator('.contents a')
      .evaluateAll((all) => all.map((each) => document.querySelector(each.getAttribute('href') ?? '')?.tagName))
    const versions = await page.locator('head link[hreflang]').count()
    await page.context().close()

    expect({ edition, pages: paths.length, versions }).toEqual({ edition, pages: 8, versions: 5 })
    expect(targets).toEqual(['H2', 'H2', 'H2', 'H2', 'H2', 'H2'])
  }
})

test('without a network there is a page that says so, and asks for the missing one again', async () => {
  const page = await reader.open('/fr/offline', { javaScriptEnabled: false })

  expect(await page.locator('h1').innerText()).toBe('Vous êtes hors ligne')
  expect(await page.getByRole('button', { name: 'Réessayer' }).count()).toBe(1)
  expect(await page.locator('meta[name=robots]').getAttribute('content')).toContain('noindex')
})

test('whoever has no script gets a newsletter page without a form, and addresses of feeds instead', async () => {
  const newsletter = await reader.open('/pt/newsletter', { javaScriptEnabled: false })
  const forms = await newsletter.locator('main form').count()
  await newsletter.locator('main').getByRole('link', { name: 'Feeds' }).click()
  const feeds = await newsletter
    .locator('.feed-list a')
    .evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''))

  expect(forms).toBe(0)
  expect(feeds).toEqual(
    expect.arrayContaining(['/pt/feed.xml', '/pt/noticias/feed.atom', '/pt/series/linguas-da-america/feed.json']),
  )
})
