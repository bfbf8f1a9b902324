import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { useNewsroom } from '../testkit/newsroom.ts'

const document = 'query Outlet { outlet { name } }'
const { api } = useNewsroom({ documents: [document] })

const fetchText = async (path: string, init?: RequestInit) => {
  const response = await fetch(`${api.url}${path}`, init)
  return { response, text: await response.text() }
}
const anyQuery = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":"{__typename}"}' }

test('whoever runs the server sees that it lives and that it is ready', async () => {
  const healthy = await fetchText('/healthz')
  const ready = await fetchText('/readyz')

  expect([healthy.response.status, healthy.text]).toEqual([200, '{"status":"ok"}'])
  expect([ready.response.status, ready.text]).toEqual([200, '{"status":"ok"}'])
})

test('a request keeps the id that it came with, so that its way can be followed', async () => {
  const { response } = await fetchText('/graphql', {
    ...anyQuery,
    headers: { ...anyQuery.headers, 'x-request-id': 'reader-7' },
  })

  expect(response.headers.get('x-request-id')).toBe('reader-7')
})

test.each(['', 'a b', 'x'.repeat(129), '<script>'])('an id that is none, %j, is not taken over', async (id) => {
  const { response } = await fetchText('/graphql', {
    ...anyQuery,
    headers: { ...anyQuery.headers, 'x-request-id': id },
  })

  expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
})

test('a request that came without an id gets one of its own', async () => {
  const ids = await Promise.all(
    ['/healthz', '/graphql?query={__typename}', '/nowhere'].map(async (path) =>
      (await fetchText(path)).response.headers.get('x-request-id'),
    ),
  )

  expect(ids).toEqual(ids.map(() => expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)))
  expect(new Set(ids).size).toBe(3)
})

test('a browser may ask from any site, and is told so before it asks', async () => {
  const { response } = await fetchText('/graphql', {
    method: 'OPTIONS',
    headers: {
      origin: 'https://elsewhere.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type',
    },
  })

  expect(response.status).toBe(204)
  expect(response.headers.get('access-control-allow-origin')).toBe('*')
  expect(response.headers.get('access-control-allow-methods')).toBe('GET, POST, OPTIONS')
  expect(response.headers.get('access-control-allow-headers')).toBe(
    'authorization, content-type, last-event-id, x-request-id',
  )
  expect(response.headers.get('access-control-allow-credentials')).toBeNull()
})

test('a kept answer may be read from any site, like a new one', async () => {
  const [first, kept] = [await api.get(document), await api.get(document)]

  expect([first.headers['cache-status'], kept.headers['cache-status']]).toEqual(['dateline; fwd=miss', 'dateline; hit'])
  for (const { headers } of [first, kept]) {
    expect(headers).toMatchObject({ 'access-control-allow-origin': '*', 'x-content-type-options': 'nosniff' })
  }
})

test('an answer to a query of anybody is kept by nobody', async () => {
  const { response } = await fetchText('/graphql', anyQuery)

  expect(response.headers.get('cache-control')).toBe('no-store')
})

test('a browser gets GraphiQL, all of it from this server and fenced in', async () => {
  const { response, text } = await fetchText('/graphql', { headers: { accept: 'text/html,*/*;q=0.8' } })
  const policy = response.headers.get('content-security-policy') ?? ''
  const addresses = [
    ...text.replace(/<script[^>]*>[\s\S]*?<\/script>/g, '').matchAll(/\s(?:src|href)\s*=\s*["']?([^"'\s>]*)/g),
  ]
  const scripts = [...text.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)]

  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(text).toContain('<title>Dateline: GraphiQL</title>')
  expect(
    addresses.map(([, address]) => address).filter((address) => !/^(data:|\/(?!\/)|#)/.test(address ?? '')),
  ).toEqual([])
  expect(policy).toMatch(/^default-src 'none'; /)
  expect(policy).toContain("connect-src 'self'")
  expect(policy).not.toMatch(/unsafe-eval|https?:|\*|script-src[^;]*unsafe-inline/)
  expect(scripts.length).toBeGreaterThan(0)
  for (const [, attributes, script = ''] of scripts) {
    expect(attributes).not.toContain('src')
    expect(policy).toContain(`'sha256-${createHash('sha256').update(script).digest('base64')}'`)
  }
})

test('a browser that carries a query in the address gets the answer, not the page', async () => {
  const { text } = await fetchText('/graphql?query={__typename}', { headers: { accept: 'text/html,*/*;q=0.8' } })

  expect(text).toBe('{"data":{"__typename":"Query"}}\n')
})

test('the bare address leads to the graph', async () => {
  const { response } = await fetchText('/', { redirect: 'manual' })

  expect([response.status, response.headers.get('location')]).toEqual([302, '/graphql'])
})

test.each([
  ['GET', '/nowhere?a=1'],
  ['POST', '/graphql/'],
  ['DELETE', '/'],
])('there is nothing at %s %s, and the answer says where the graph is', async (method, path) => {
  const { response, text } = await fetchText(path, { method })

  expect(response.status).toBe(404)
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8')
  expect(JSON.parse(text)).toEqual({
    errors: [
      {
        message: `There is nothing at ${method} ${path.split('?')[0]}. The graph is at /graphql.`,
        extensions: { code: 'NOT_FOUND' },
      },
    ],
  })
})

test.each(['PUT', 'PATCH', 'DELETE'])('the graph is not asked by %s, and the answer says by what', async (method) => {
  const { response, text } = await fetchText('/graphql', { method })

  expect(response.status).toBe(405)
  expect(response.headers.get('allow')).toBe('GET, HEAD, POST, OPTIONS')
  expect(JSON.parse(text)).toEqual({
    errors: [{ message: `The graph is asked by GET or POST, not by ${method}.`, extensions: { code: 'BAD_REQUEST' } }],
  })
})
