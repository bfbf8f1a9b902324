import type { CDPSession } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readingPages } from '../testkit/pages.ts'
import { useNewspaper, useReader } from '../testkit/site.ts'

const paper = useNewspaper()
const reader = useReader(paper)

/** In KiB as they come over the line, for a reader who comes for the first time. */
const budgets = { Document: 30, Script: 15, Stylesheet: 12, Font: 110 }
type Kind = keyof typeof budgets

async function weigh(path: string): Promise<Record<Kind, number>> {
  const page = await reader.open('/robots.txt', { viewport: { width: 390, height: 844 } })
  const session: CDPSession = await page.context().newCDPSession(page)
  const kinds = new Map<string, string>()
  const bytes: Record<string, number> = {}
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? 'Other'
    bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength
  })
  await session.send('Network.enable')
  await page.goto(paper.site.url + path, { waitUntil: 'networkidle' })
  // Italics and what lies below are fetched when they are met.
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
  await page.waitForLoadState('networkidle')
  const cookies = await page.context().cookies()
  await page.context().close()
  expect(cookies).toEqual([])
  const kib = (kind: Kind) => (bytes[kind] ?? 0) / 1024
  return { Document: kib('Document'), Script: kib('Script'), Stylesheet: kib('Stylesheet'), Font: kib('Font') }
}

let warm: Promise<unknown>
beforeAll(() => {
  warm = Promise.all(readingPages.map((path) => fetch(paper.site.url + path, { headers: { 'accept-encoding': 'br' } })))
})
afterAll(() => warm)

test.each(readingPages)('%s is light, and leaves no cookie', async (path) => {
  const weight = await weigh(path)
  for (const kind of Object.keys(budgets) as Kind[]) expect.soft(weight[kind], kind).toBeLessThanOrEqual(budgets[kind])
  expect(weight.Document).toBeGreaterThan(1)
  expect(weight.Font).toBeGreaterThan(1)
})
