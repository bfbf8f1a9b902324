import { saveRevision } from '@dateline/api/article'
import { publishArticle } from '@dateline/api/publishing'
import type { Body, LivePost } from '@dateline/content'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { createPublished } from '../testkit/factories.ts'
import { useNewspaper, useReader } from '../testkit/site.ts'
import { operator } from '../testkit/viewers.ts'

const paper = useNewspaper()
const reader = useReader(paper)
const viewport = { width: 390, height: 700 }

const post = (minute: number, more: Partial<LivePost> = {}): LivePost => ({
  id: `post-${minute}`,
  kind: 'live_post',
  at: new Date(Date.UTC(2026, 10, 20, 10, minute)).toISOString(),
  heading: [{ text: `Minute ${minute}` }],
  blocks: [
    {
      id: `text-${minute}`,
      kind: 'paragraph',
      content: [{ text: `Es geschieht etwas. ${'Und noch mehr. '.repeat(20)}` }],
    },
  ],
  ...more,
})
const minutes = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => post(from + n))

async function publishLive(body: Body) {
  const { id, path } = await createPublished(paper.database.db, { kind: 'live', headline: 'Der Tag der Wahl', body })
  let revision = 1
  return {
    path,
    async update(changes: Parameters<typeof saveRevision>[3]) {
      revision = await saveRevision(paper.database.db, operator, id, changes, revision, new Date())
      await publishArticle(paper.database.db, operator, id, new Date())
    },
  }
}

/** Once the page follows what is published; a reader does not see the moment. */
async function open(path: string): Promise<Page> {
  const page = await reader.open(path, { viewport })
  const connected = page.waitForResponse((response) => response.url().endsWith(path))
  await page.locator('dl-live[data-following]').waitFor()
  await connected
  return page
}

const placeOf = (page: Page, name: string) =>
  page.getByRole('heading', { name }).evaluate((element) => element.getBoundingClientRect().top)

test('what is new waits for a reader who reads further down, and nothing moves', async () => {
  const live = await publishLive(minutes(1, 8))
  const page = await open(live.path)
  await page.getByRole('heading', { name: 'Minute 3' }).evaluate((heading) => heading.scrollIntoView())
  const before = await placeOf(page, 'Minute 3')

  await live.update({
    body: [...minutes(1, 8).map((each) => ({ ...each, keyEvent: true as const })), ...minutes(9, 10)],
  })
  const button = page.getByRole('status').getByRole('button', { name: '2 neue Beiträge' })
  await button.waitFor()

  // Less than a pixel of the screen.
  expect(Math.abs((await placeOf(page, 'Minute 3')) - before)).toBeLessThan(1)
  expect(await page.getByRole('article', { name: 'Minute 10' }).count()).toBe(0)
  await button.click()
  expect(await page.locator('.post h2').allInnerTexts()).toEqual(
    [10, 9, 8, 7, 6, 5, 4, 3, 2, 1].map((n) => `Minute ${n}`),
  )
  expect(await page.evaluate(() => document.activeElement?.querySelector('h2')?.textContent)).toBe('Minute 10')
})

test('what is corrected or taken away changes where it stands, and nothing else moves', async () => {
  const live = await publishLive(minutes(1, 8))
  const page = await open(live.path)
  await page.getByRole('heading', { name: 'Minute 3' }).evaluate((heading) => heading.scrollIntoView())
  const before = await placeOf(page, 'Minute 3')

  const corrected = post(7, { heading: [{ text: 'Richtig' }] })
  await live.update({ body: [...minutes(1, 5), corrected, post(8)] })
  await page.getByRole('heading', { name: 'Richtig' }).waitFor()

  // Less than a pixel of the screen.
  expect(Math.abs((await placeOf(page, 'Minute 3')) - before)).toBeLessThan(1)
  expect(await page.locator('.post h2').allInnerTexts()).toEqual([
    'Minute 8',
    'Richtig',
    ...[5, 4, 3, 2, 1].map((n) => `Minute ${n}`),
  ])
  expect(await page.getByRole('status').locator('button').count()).toBe(0)
})

test('at the top what is new appears by itself, and when it is over the page says so', async () => {
  const live = await publishLive(minutes(1, 2))
  const page = await open(live.path)

  await live.update({ body: minutes(1, 3) })
  await page.getByRole('article', { name: 'Minute 3' }).waitFor()
  expect(await page.locator('dl-live > [role=status]').textContent()).toBe('1 neuer Beitrag')

  await live.update({ body: minutes(1, 3), liveState: 'ended' })
  await page.getByText('Beendet').waitFor()
  expect(await page.locator('dl-live[data-following]').count()).toBe(0)
})

test('without JavaScript the page is whole: what matters, what is pinned, all posts page by page, each with its link', async () => {
  const all = minutes(1, 30)
  const marked = all.map((each, n) =>
    n === 1 ? { ...each, keyEvent: true as const } : n === 4 ? { ...each, pinned: true as const } : each,
  )
  const live = await publishLive(marked)
  const page = await reader.open(live.path, { viewport, javaScriptEnabled: false })
  const headings = () => page.locator('.post h2').allInnerTexts()

  expect(await page.getByRole('link', { name: 'Neueste Beiträge laden' }).getAttribute('href')).toBe(live.path)
  const first = await headings()
  await page.getByRole('link', { name: 'Ältere Beiträge' }).click()
  const second = await headings()
  await page.getByRole('link', { name: 'Dauerhafter Link: 07:07' }).click()
  const linked = await headings()
  await page.getByRole('link', { name: 'Neueste Beiträge' }).first().click()
  await page.getByRole('navigation', { name: 'Das Wichtigste' }).getByRole('link', { name: 'Minute 2' }).click()

  expect(first[0]).toBe('Minute 5')
  expect([...first, ...second].length).toBe(30 + 1)
  expect(new Set([...first, ...second])).toEqual(new Set(all.map((_, n) => `Minute ${n + 1}`)))
  expect(linked[0]).toBe('Minute 7')
  expect((await headings())[0]).toBe('Minute 2')
  expect(await page.locator('meta[name=robots]').getAttribute('content')).toContain('noindex')
})
