import { createEdge } from '@dateline/edge'
import Fastify from 'fastify'
import { expect, onTestFinished, test } from 'vitest'
import { createChanges } from './changes.ts'
import { html, startSite } from './site.fixtures.ts'

const page = '/fr/2026/11/en-direct'

/** A reader's open connection, and what it has been told so far. */
async function listen(site: Awaited<ReturnType<typeof startSite>>, lastEventId?: string) {
  const leaving = new AbortController()
  onTestFinished(() => leaving.abort())
  const response = await site.get(`${page}/changes`, {
    signal: leaving.signal,
    headers: lastEventId === undefined ? {} : { 'last-event-id': lastEventId },
  })
  const told = { response, text: '', ids: () => [...told.text.matchAll(/^id: (.+)$/gm)].map(([, id]) => id ?? '') }
  const read = async () => {
    for await (const chunk of response.body ?? []) told.text += new TextDecoder().decode(chunk)
  }
  void read().catch(() => {})
  return told
}

test('who follows a page is told when it says something else, with the new page finished', async () => {
  let text = 'first'
  const site = await startSite((path) => (path === page ? { html: html(text) } : {}))
  const reader = await listen(site)
  await expect.poll(() => reader.ids().length).toBe(1)

  text = 'second'
  site.api.stream.send({ changed: ['article:1'], withdrawn: [] })
  await expect.poll(() => reader.ids().length).toBe(2)
  const answer = await site.get(page)

  expect(answer.headers.get('cache-status')).toContain('hit')
  expect(await answer.text()).toContain('second')
  expect(reader.ids()[1]).toBe(answer.headers.get('etag')?.replace(/-\w+"/, '"'))
  expect(reader.response.headers.get('cache-control')).toContain('no-store')
})

test('nobody is told of what changes nothing on the page, and who knows its state is told nothing when he comes', async () => {
  let text = 'first'
  const site = await startSite((path) => (path === page ? { html: html(text) } : {}))
  const reader = await listen(site)
  await expect.poll(() => reader.ids().length).toBe(1)
  const knowing = await listen(site, reader.ids()[0])

  site.api.stream.send({ changed: ['article:1'], withdrawn: [] })
  await expect.poll(() => site.renderedOf(page)).toBe(2)
  text = 'second'
  site.api.stream.send({ changed: ['article:1'], withdrawn: [] })
  await expect.poll(() => knowing.ids().length).toBe(1)

  expect(reader.ids()).toEqual([reader.ids()[0], knowing.ids()[0]])
})

test('who follows a page that was withdrawn is told, and nobody can follow what is not there', async () => {
  let status = 200
  const site = await startSite((path) => (path === page ? { status, html: html('') } : {}))
  const reader = await listen(site)
  await expect.poll(() => reader.ids().length).toBe(1)

  status = 404
  site.api.stream.send({ changed: [], withdrawn: ['article:1'] })
  await expect.poll(() => reader.ids()[1]).toBe('gone')

  expect((await site.get(`${page}/changes`)).status).toBe(404)
})

test('who is one too many is asked to come again, and looks at the page himself until then', async () => {
  const edge = createEdge({ maxBytes: 10_000 })
  const answer = { status: 200, headers: {}, body: 'Page', tags: ['article:1'], store: true }
  const find = async () => ({ served: await edge.serve(page, async () => answer) })
  const changes = createChanges({ find, headers: {}, maxStreams: 1 })
  const app = Fastify({ forceCloseConnections: true })
  app.get('/', (request, reply) => changes.follow(page, request, reply))
  onTestFinished(() => app.close())
  const url = await app.listen({ host: '127.0.0.1', port: 0 })

  const first = await fetch(url)
  const second = await fetch(url)

  expect([first.status, second.status]).toEqual([200, 503])
  expect(second.headers.get('retry-after')).toBe('30')
})
