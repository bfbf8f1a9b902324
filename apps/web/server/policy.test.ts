import { hash } from 'node:crypto'
import { expect, test } from 'vitest'
import { earlyScript } from '#islands/early-script.ts'
import { allowPlayers, safetyHeaders } from './headers.ts'

const headers = safetyHeaders({ https: true })
const policyOf = (html: string) => allowPlayers(headers, html)['Content-Security-Policy']?.split('; ') ?? []

test('the early script is allowed, and no other', () => {
  const allowed = policyOf('').find((each) => each.startsWith('script-src'))

  expect(allowed).toBe(`script-src 'self' 'sha256-${hash('sha256', earlyScript, 'base64')}'`)
})

test('a page may frame the hosts of its own players, each named once, and a page without any none', () => {
  const html = `<dl-embed data-embed-url="https://player.vimeo.com/video/1?dnt=1&amp;h=ab"></dl-embed>
    <dl-embed data-embed-url="https://tube.example/videos/embed/x"></dl-embed>
    <dl-embed data-embed-url="https://player.vimeo.com/video/2"></dl-embed>
    <p>data-embed-url="https://evil.example/"</p>
    <dl-embed data-embed-url="javascript:alert(1)"></dl-embed>`

  expect(policyOf(html).at(-1)).toBe('frame-src https://player.vimeo.com https://tube.example')
  expect(policyOf('<p>').some((each) => each.startsWith('frame-src'))).toBe(false)
})
