import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { currentReading } from '#lib/reading.ts'
import { createFolder, html, startSite } from './site.fixtures.ts'

/** What the api does to whoever makes a page. */
type Api = 'answers' | 'fails' | 'hangs' | 'is away'

function createNewsroom() {
  const state = { api: 'answers' as Api, text: 'first' }
  const render = async (path: string) => {
    if (path.startsWith('/unavailable') || path.includes('/-/')) return {}
    const reading = currentReading()
    if (state.api === 'hangs') await sleep(20_000, undefined, { ref: false })
    if (state.api !== 'answers' && reading) reading.outage = true
    return state.api === 'answers' ? { html: html(`${path} ${state.text}`) } : { status: 500 }
  }
  return { state, render }
}

const paths = ['/fr', '/fr/analyse', '/fr/2026/01/a', '/fr/topics/caracas', '/fr/search?q=a', '/fr/feed.xml']

test.each(['fails', 'hangs', 'is away'] as const)(
  'while the api %s no reader of a page that was read sees an error, and after it he sees the newest',
  async (how) => {
    const { state, render } = createNewsroom()
    const site = await startSite(render)
    await Promise.all(paths.map((path) => site.get(path)))

    state.api = how
    if (how === 'is away') await site.api.stop()
    else site.api.stream.send({ changed: ['article:1'], withdrawn: [] })
    const texts = () => Promise.all(paths.map(async (path) => (await site.get(path)).text()))
    const during = [...(await texts()), ...(await texts())]

    state.text = 'second'
    state.api = 'answers'
    if (how === 'is away') await site.api.startAgain()
    else site.api.stream.send({ changed: ['article:1'], withdrawn: [] })

    expect(during).toEqual(during.map(() => expect.stringContaining('first')))
    await expect.poll(texts).toEqual(paths.map(() => expect.stringContaining('second')))
  },
)

test('started again while the api is away, the site serves every page that was read, and the newest when it is back', async () => {
  const keptIn = createFolder()
  const { state, render } = createNewsroom()
  const before = await startSite(render, { keptIn })
  await Promise.all(paths.map((path) => before.get(path)))
  await before.get('/fr/wp-login')
  await before.stop()

  state.api = 'is away'
  const site = await startSite(render, { keptIn, isAlone: true })
  const ready = await site.get('/readyz')
  const answers = await Promise.all(paths.map((path) => site.get(path)))
  const unread = await site.get('/fr/opinion')

  expect([ready.status, await ready.text()]).toEqual([200, expect.stringContaining('the api is away')])
  expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 200))
  expect(answers.map(({ headers }) => headers.get('cache-status'))).toEqual(
    paths.map(() => expect.stringContaining('stale')),
  )
  expect(unread.status).toBe(503)

  state.api = 'answers'
  state.text = 'second'
  await site.api.startAgain()
  await expect.poll(async () => (await site.get('/fr')).text()).toContain('second')
  await expect.poll(async () => (await site.get('/fr/opinion')).status).toBe(200)
})

test('what was withdrawn while the site was down is gone when the api is back', async () => {
  const keptIn = createFolder()
  const path = '/fr/2026/01/a'
  let isWithdrawn = false
  const render = () => {
    const reading = currentReading()
    if (reading && isWithdrawn) reading.status = 410
    return {}
  }
  const before = await startSite(render, { keptIn })
  await before.get(path)
  await before.stop()

  isWithdrawn = true
  const site = await startSite(render, { keptIn })
  await expect.poll(async () => (await site.get(path)).status).toBe(410)
  await site.stop()

  const next = await startSite(() => ({ status: 500 }), { keptIn, isAlone: true })
  expect((await next.get(path)).status).not.toBe(200)
})

test('a page that memory has no room for is taken from disk, not made again', async () => {
  const body = 'x'.repeat(20_000)
  const site = await startSite((path) => ({ html: html(path + body) }), { keptIn: createFolder(), cacheBytes: 400_000 })
  for (let n = 0; n < 60; n += 1) await site.get(`/fr/2026/01/a-${n}`)

  const again = await site.get('/fr/2026/01/a-0')

  expect([again.status, again.headers.get('cache-status')]).toEqual([200, 'dateline; hit; detail=disk'])
  expect(await again.text()).toContain('/fr/2026/01/a-0')
  expect(site.renderedOf('/fr/2026/01/a-0')).toBe(1)
})

test('a crawler of very many pages fills neither memory nor disk beyond their bounds', async () => {
  const body = 'x'.repeat(3000)
  const site = await startSite((path) => ({ html: html(path + body) }), {
    keptIn: createFolder(),
    cacheBytes: 400_000,
    diskBytes: 1_000_000,
  })
  await site.get('/fr')

  const crawl = async (path: (n: number) => string) => {
    for (let n = 0; n < 300; n += 1) await site.get(path(n))
  }
  await Promise.all([
    crawl((n) => `/fr/2026/01/a-${n}`),
    crawl((n) => `/fr/search?q=${n}`),
    crawl((n) => `/fr/analyse/older/c${n}`),
  ])

  const { pages, countless } = site.kept()
  expect(pages.bytes).toBeLessThanOrEqual(300_000)
  expect(countless.bytes).toBeLessThanOrEqual(100_000)
  await expect.poll(() => site.disk?.stats().pendingBytes).toBe(0)
  const [onDisk, countlessOnDisk] = site.disk?.stats().rooms ?? []
  expect(onDisk?.evictions).toBeGreaterThan(0)
  expect(onDisk?.bytes).toBeLessThanOrEqual(750_000)
  expect(countlessOnDisk?.bytes).toBeLessThanOrEqual(250_000)
})
