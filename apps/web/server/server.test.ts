import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { currentReading } from '#lib/reading.ts'
import { html, startSite } from './site.fixtures.ts'

test('a page is made once for all who ask for it, whatever they append to its address', async () => {
  const site = await startSite(() => ({}))

  const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => site.get(`/fr?utm_source=${n}`)))

  expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200]))
  expect(await answers[0]?.text()).toBe(html('/fr').replace('<script>1</script>', ''))
  expect(site.renderedOf('/fr')).toBe(1)
})

test('what is published is shown, and what is withdrawn is gone', async () => {
  let text = 'first'
  const site = await startSite((path) => {
    const reading = currentReading()
    if (reading && text === 'withdrawn') reading.status = 410
    return path === '/fr' ? { html: html(text) } : {}
  })
  await site.get('/fr')

  text = 'second'
  site.api.stream.send({ changed: ['article:1'], withdrawn: [] })
  await expect.poll(async () => (await site.get('/fr')).text()).toContain('second')

  text = 'withdrawn'
  site.api.stream.send({ changed: [], withdrawn: ['article:1'] })
  await expect.poll(async () => (await site.get('/fr')).status).toBe(410)
})

test('a page that fails is answered with the one before it, and without one with an apology', async () => {
  let status = 200
  const site = await startSite((path) => (path.startsWith('/unavailable') ? {} : { status }))
  await site.get('/fr')

  status = 500
  site.api.stream.send({ changed: ['article:1'], withdrawn: [] })
  await expect.poll(async () => (await site.get('/fr')).headers.get('cache-status')).toContain('stale')
  const unread = await site.get('/fr/analyse')

  expect((await site.get('/fr')).status).toBe(200)
  expect([unread.status, await unread.text()]).toEqual([500, expect.stringContaining('/unavailable/fr')])
  expect(unread.headers.get('cache-control')).toBe('no-store')
})

test('one page stands for all that an edition does not have, and junk does not reach Next', async () => {
  const site = await startSite((path) => (path === '/fr/rien' ? { status: 404, html: '' } : {}))

  const paths = [
    '/fr/rien',
    '/fr/Rien',
    '/fr/a/b/c/d',
    '/xx',
    '/wp-login.php',
    '/%00',
    '/%ff',
    '/..%2f',
    '/unavailable/fr',
  ]
  const answers = await Promise.all(paths.map((path) => site.get(path)))

  expect(answers.map((answer) => answer.status)).toEqual(paths.map(() => 404))
  expect(await answers[1]?.text()).toContain('/fr/-/-/-/not-found')
  expect(await answers[3]?.text()).toContain('/es/-/-/-/not-found')
  expect(new Set(site.rendered)).toEqual(new Set(['/fr/rien', '/fr/-/-/-/not-found', '/es/-/-/-/not-found']))
})

test('a moved page leads on, and a withdrawn one says so; neither is kept', async () => {
  const site = await startSite((path) => {
    const reading = currentReading()
    if (reading && path === '/fr/2026/01/b') reading.status = 410
    return path === '/fr/2026/01/a' ? { status: 308, location: '/fr/2026/02/a', html: '' } : {}
  })

  for (let time = 1; time <= 2; time += 1) {
    const moved = await site.get('/fr/2026/01/a')
    const gone = await site.get('/fr/2026/01/b')

    expect([moved.status, moved.headers.get('location')]).toEqual([308, '/fr/2026/02/a'])
    expect(gone.status).toBe(410)
    expect(site.renderedOf('/fr/2026/01/b')).toBe(time)
  }
})

test('what is kept for ourselves is for nobody else', async () => {
  const { get, url } = await startSite(() => ({}))
  await get('/')

  const answer = await new Promise<string>((done) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1')
    socket.once('data', (data) => {
      done(data.toString())
      socket.destroy()
    })
    socket.write('GET editions HTTP/1.1\r\nHost: localhost\r\n\r\n')
  })

  expect(answer).toMatch(/^HTTP\/1\.1 4/)
})

test('a page has one address', async () => {
  const { get } = await startSite(() => ({}))
  const follow = async (path: string) => (await get(path)).headers.get('location')

  expect(await follow('/fr/')).toBe('/fr')
  expect(await follow('/fr//analyse/?a=b')).toBe('/fr/analyse?a=b')
  expect(await follow('//evil.example/')).toBe('/evil.example')
})

test('the address without a language leads to the reader’s, and nobody keeps that', async () => {
  const { get } = await startSite(() => ({}))

  const answer = await get('/', { headers: { 'accept-language': 'fr-CA' } })

  expect([answer.status, answer.headers.get('location')]).toEqual([307, '/fr'])
  expect(answer.headers.get('vary')).toContain('Accept-Language')
  expect(answer.headers.get('cache-control')).toBe('no-store')
})

test('what Next has built is kept by browsers for good, and what it has not built is not there', async () => {
  const { get } = await startSite(() => ({}))

  const css = await get('/_next/static/a.css', { headers: { 'accept-encoding': 'gzip, br' } })

  expect(css.headers.get('cache-control')).toContain('immutable')
  expect(css.headers.get('content-encoding')).toBe('br')
  expect((await get('/_next/static/b.css')).status).toBe(404)
  expect((await get('/_next/static/../../package.json')).status).toBe(404)
})

test('a picture comes from the api as it is, and what is none never reaches the api', async () => {
  const { get, pictures } = await startSite(() => ({}))
  const path = '/media/01a20e88-1c0b-7aca-b7b6-8f977aec4132/98d35db20461f953/320.webp'

  const picture = await get(path)
  const head = await get(path, { method: 'HEAD' })
  const others = await Promise.all(
    ['/media/x/y/320.webp', path.replace('webp', 'gif'), '/media'].map((other) => get(other)),
  )

  expect([picture.status, picture.headers.get('content-type'), await picture.text()]).toEqual([
    200,
    'image/webp',
    'RIFF',
  ])
  expect(picture.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect([head.status, await head.text()]).toEqual([200, ''])
  expect(others.map(({ status }) => status)).toEqual([404, 404, 404])
  expect(pictures).toEqual([`GET ${path}`, `HEAD ${path}`])
})

test('a picture that the api can’t give is asked for again later', async () => {
  const { get, api } = await startSite(() => ({}))
  await api.stop()

  const answer = await get('/media/01a20e88-1c0b-7aca-b7b6-8f977aec4132/98d35db20461f953/320.webp')

  expect([answer.status, answer.headers.get('retry-after'), answer.headers.get('cache-control')]).toEqual([
    503,
    '10',
    'no-store',
  ])
})
