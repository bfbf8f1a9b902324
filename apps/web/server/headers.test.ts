import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { currentReading } from '#lib/reading.ts'
import { scoreHeaders } from './observatory.fixtures.ts'
import { startSite } from './site.fixtures.ts'

const picture = '/media/01a20e88-1c0b-7aca-b7b6-8f977aec4132/98d35db20461f953/320.webp'

/** Every way in which a page ends. */
function render(path: string) {
  const reading = currentReading()
  if (reading && path === '/fr/2026/01/gone') reading.status = 410
  if (reading && path === '/fr/2026/01/forbidden') reading.status = 451
  switch (path) {
    case '/fr/2026/01/moved':
      return { status: 308, location: '/fr/2026/02/moved', html: '' }
    case '/fr/2026/01/none':
      return { status: 404, html: '' }
    case '/fr/2026/01/mistake':
      return { status: 500 }
    case '/fr/2026/01/outage':
      if (reading) reading.outage = true
      return { status: 500 }
    case '/fr/feed.xml':
      return { type: 'application/rss+xml', html: '<rss/>' }
    case '/fr/card.png':
      return { type: 'image/png', headers: { 'cross-origin-resource-policy': 'cross-origin' } }
    default:
      return {}
  }
}

test.each([
  ['/', 307],
  ['/fr', 200],
  ['/fr?utm_source=x', 200],
  ['/fr/', 308],
  ['/fr/2026/01/moved', 308],
  ['/fr/2026/01/none', 404],
  ['/fr/2026/01/gone', 410],
  ['/fr/2026/01/forbidden', 451],
  ['/fr/2026/01/mistake', 500],
  ['/fr/2026/01/outage', 503],
  ['/fr/search?q=a', 200],
  ['/fr/feed.xml', 200],
  ['/fr/card.png', 200],
  ['/wp-login.php', 404],
  ['/xx', 404],
  ['/%ff', 404],
  ['/robots.txt', 200],
  ['/_next/static/a.css', 200],
  ['/_next/static/b.css', 404],
  [picture, 200],
  [picture.replace('webp', 'gif'), 404],
  ['/healthz', 200],
  ['/readyz', 200],
])('the headers of %s (%i) are worth an A+', async (path, status) => {
  const { get } = await startSite(render)

  const first = await get(path)
  const kept = await get(path)
  const head = await get(path, { method: 'HEAD' })
  const etag = kept.headers.get('etag')
  const answers = [first, kept, head]
  if (etag && status === 200) answers.push(await get(path, { headers: { 'if-none-match': etag } }))

  const statuses = answers.map((answer) => answer.status)
  expect(statuses).toEqual([status, status, status, 304].slice(0, statuses.length))
  for (const { headers } of answers) expectBest((name) => headers.get(name))
})

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('so are those of a refused %s', async (method) => {
  const { get } = await startSite(render)

  for (const path of ['/fr', '/healthz', '/robots.txt', picture]) {
    const answer = await get(path, { method })
    expect([path, answer.status, answer.headers.get('allow')]).toEqual([path, 405, 'GET, HEAD'])
    expectBest((name) => answer.headers.get(name))
  }
})

test('so are those of a picture that the api can’t give', async () => {
  const { get, api } = await startSite(render)
  await api.stop()

  const answer = await get(picture)

  expect(answer.status).toBe(503)
  expectBest((name) => answer.headers.get(name))
})

test.each([
  ['what is no HTTP', 'HELLO\r\n\r\n', 400],
  ['a request without a host', 'GET /fr HTTP/1.1\r\n\r\n', 200],
  ['a request that expects what nobody can give', 'GET /fr HTTP/1.1\r\nHost: a\r\nExpect: much\r\n\r\n', 200],
  ['a request for a name that is no path', 'GET editions HTTP/1.1\r\nHost: a\r\n\r\n', 400],
  ['headers beyond all bounds', `GET /fr HTTP/1.1\r\nHost: a\r\nX-Long: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
])('so are those of the answer to %s', async (_what, request, status) => {
  const { url } = await startSite(render)

  const answer = await sendRaw(Number(new URL(url).port), request)

  expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
  expectBest((name) => new RegExp(`^${name}: (.*)$`, 'im').exec(answer)?.[1]?.trim() ?? null)
})

function expectBest(header: (name: string) => string | null): void {
  const { score, faults } = scoreHeaders(header)
  expect(faults).toEqual([])
  expect(score).toBeGreaterThanOrEqual(header('cross-origin-resource-policy') === 'cross-origin' ? 120 : 130)
}

function sendRaw(port: number, request: string): Promise<string> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1')
    socket.on('error', () => {})
    socket.once('data', (data) => {
      done(data.toString())
      socket.destroy()
    })
    socket.write(request)
  })
}

test('what would cost points is found', () => {
  const best: Record<string, string> = {
    'content-security-policy': "default-src 'none'; script-src 'self'; form-action 'self'; frame-ancestors 'none'",
    'referrer-policy': 'strict-origin-when-cross-origin',
    'strict-transport-security': 'max-age=63072000',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
  }
  const score = (changed: Record<string, string | undefined>) => {
    const headers = { ...best, ...changed }
    return scoreHeaders((name) => headers[name] ?? null).score
  }

  expect(score({})).toBe(130)
  expect(score({ 'content-security-policy': "default-src 'none'; script-src 'unsafe-inline'" })).toBe(75)
  expect(score({ 'content-security-policy': undefined, 'x-frame-options': 'DENY' })).toBe(90)
  expect(score({ 'strict-transport-security': 'max-age=3600' })).toBe(120)
  expect(score({ 'set-cookie': 'a=b' })).toBe(110)
  expect(score({ 'access-control-allow-origin': '*', 'access-control-allow-credentials': 'true' })).toBe(80)
})
