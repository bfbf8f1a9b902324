import { expect, test } from 'vitest'
import { useNewspaper } from '../testkit/site.ts'

const paper = useNewspaper()

test('a reader’s browser gets a contributor’s portrait from the site itself', async () => {
  const query =
    '{ edition(code: "es") { articles(first: 50) { nodes { credits { contributor { portrait { rendition(format: WEBP, width: 320) { url } } } } } } } }'
  const answer = await fetch(`${paper.api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  const urls = [...(await answer.text()).matchAll(/"url":"([^"]+)"/g)].map(([, url]) => url ?? '')
  const url = paper.site.url + urls[0]

  const picture = await fetch(url)
  const again = await fetch(url, { headers: { 'if-none-match': picture.headers.get('etag') ?? '' } })
  const none = await fetch(url.replace('320.webp', '321.webp'))

  expect(picture.headers.get('content-type')).toBe('image/webp')
  expect(picture.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(picture.headers.get('content-security-policy')).toMatch(/^default-src 'none'; .*; sandbox$/)
  expect(picture.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
  expect((await picture.arrayBuffer()).byteLength).toBe(Number(picture.headers.get('content-length')))
  expect([picture.status, again.status, none.status]).toEqual([200, 304, 404])
})
