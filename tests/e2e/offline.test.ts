import { getArticle } from '@dateline/api/article'
import { withdrawArticle } from '@dateline/api/publishing'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { useNewspaper, useReader } from '../testkit/site.ts'
import { operator } from '../testkit/viewers.ts'

const paper = useNewspaper()
const reader = useReader(paper)
const article = '/fr/2024/01/haiti-1804-acte-d-independance'

/** Reads a page until the device has kept it. */
async function read(page: Page, path: string): Promise<void> {
  await page.goto(paper.site.url + path)
  await expect.poll(() => keptPaths(page)).toContain(path)
}

const keptPaths = (page: Page) =>
  page.evaluate(async () => {
    const pages = await (await caches.open('dl-pages-1')).keys()
    return pages.map(({ url }) => new URL(url).pathname)
  })

test('an article that was read is there without a network, drawn as it was', async () => {
  const page = await reader.open(article)
  await read(page, article)
  const family = () => page.evaluate(() => getComputedStyle(document.body).fontFamily)
  const before = { title: await page.locator('h1').innerText(), family: await family() }

  await page.context().setOffline(true)
  await page.goto(`${paper.site.url}${article}?utm_source=x`)

  expect({ title: await page.locator('h1').innerText(), family: await family() }).toEqual(before)
  expect(await page.locator('.kept-notice').innerText()).toMatch(
    /^Pas de connexion\s: voici la page .+\d{4}.*\d\d:\d\d\.$/,
  )
})

test('a front from the device says so, and of when it is; one from the network does not', async () => {
  const page = await reader.open('/fr')
  await read(page, '/fr')
  const online = await page.locator('.kept-notice').isVisible()

  await page.context().setOffline(true)
  await page.reload()
  const offline = await page.locator('.kept-notice').innerText()
  await page.context().setOffline(false)
  await page.reload()

  expect(online).toBe(false)
  expect(offline).toMatch(/voici la une du .+\d\d:\d\d\.$/)
  expect(await page.locator('.kept-notice').isVisible()).toBe(false)
})

test('what was never read is not there: a page says so, and lists what is', async () => {
  const page = await reader.open(article)
  await read(page, article)
  const title = await page.locator('h1').innerText()

  await page.context().setOffline(true)
  await page.goto(`${paper.site.url}/fr/2023/12/nada`)
  const link = page.locator('dl-offline-list a')
  await link.first().waitFor()

  expect(await link.allInnerTexts()).toEqual([title.trim()])
  await link.first().click()
  expect(await page.locator('h1').innerText()).toBe(title)
})

test('what was withdrawn is not read from the device either, once the device has heard of it', async () => {
  const path = '/es/2024/01/la-habana-2014-zona-de-paz'
  const { id } = await getArticle(paper.database.db, path)
  const page = await reader.open(path)
  await read(page, path)

  await withdrawArticle(paper.database.db, operator, id, 'Se revisa.', new Date())
  await expect.poll(async () => (await fetch(paper.site.url + path)).status).toBe(410)
  await page.reload()

  await expect.poll(() => keptPaths(page)).not.toContain(path)
})
