import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { importText } from '../testkit/import-text.ts'
import { createAsset } from '../testkit/pictures.ts'
import { useNewspaper, useReader } from '../testkit/site.ts'

const paper = useNewspaper()
const reader = useReader(paper)
const path = '/de/2024/01/ein-bild'

beforeAll(async () => {
  await createAsset(paper.database.db, { key: 'art-salz', texts: { de: { alt: 'Ein Salzsee' } } })
  const text = `---
headline: Ein Bild
published: 2024-01-29T12:00:00-03:00
---
Ein Absatz.

![](picture:art-salz "Der Salzsee")

<https://youtu.be/dQw4w9WgXcQ>`
  await importText(paper.database.db, text, { format: 'markdown', publish: true })
})

/** What the page has asked for that a slow line feels. */
const heavy = (page: Page) =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter((each) => each.startsWith('/media/') || each.endsWith('.woff2')),
  )

const link = { name: 'Bild zeigen: Ein Salzsee' }

test('a browser that saves data gets neither pictures nor typefaces, and no other gets that page', async () => {
  const thrifty = await reader.open(path, { extraHTTPHeaders: { 'save-data': 'on' } })
  const usual = await reader.open(path)
  await usual.locator('.picture img').scrollIntoViewIfNeeded()

  expect(await heavy(thrifty)).toEqual([])
  expect(await thrifty.getByRole('link', link).count()).toBe(1)
  await expect.poll(async () => (await heavy(usual)).length).toBeGreaterThan(1)
  expect((await fetch(paper.site.url + path)).headers.get('vary')).toContain('Save-Data')
})

test('the setting does the same for a device, and a picture comes when it is asked for', async () => {
  const page = await reader.open(path)
  const lite = page.getByRole('checkbox', { name: 'Daten sparen' })

  await Promise.all([page.waitForEvent('load'), lite.check()])
  const loaded = await heavy(page)
  await page.getByRole('link', link).click()
  const picture = page.getByRole('img', { name: 'Ein Salzsee' })
  await picture.waitFor()
  await Promise.all([page.waitForEvent('load'), lite.uncheck()])

  expect(loaded).toEqual([])
  expect(await page.getByRole('link', link).count()).toBe(0)
})

test('a player is loaded when it is asked for, and the page may frame its host and no other', async () => {
  const page = await reader.open(path)
  const asked: string[] = []
  await page.route(/youtube-nocookie/, (route) => {
    asked.push(route.request().url())
    return route.fulfill({ contentType: 'text/html', body: '<title>Film</title>' })
  })
  const policy = async (of: string) => (await fetch(paper.site.url + of)).headers.get('content-security-policy')

  const before = [...asked]
  page.removeAllListeners('request')
  await page.getByRole('button', { name: 'lädt von youtube-nocookie.com' }).click()

  await expect.poll(() => asked.length).toBe(1)
  expect(before).toEqual([])
  expect(await policy(path)).toMatch(/; frame-src https:\/\/www\.youtube-nocookie\.com$/)
  expect(await policy('/de')).not.toContain('frame-src')
})
