import { expect, test } from 'vitest'
import { readPreviewToken, toPreviewToken } from './token.rules.ts'

const now = new Date('2026-11-12T14:00:00Z')
const claim = {
  articleId: '01a22288-127d-793b-af19-5946cc31f87a',
  revision: 70_000,
  expiresAt: new Date('2026-11-19T14:00:00Z'),
}
const token = toPreviewToken(claim, 'secret')

test('a link says which revision it shows, until it expires', () => {
  expect(readPreviewToken(token, 'secret', now)).toEqual(claim)
  expect(readPreviewToken(token, 'secret', new Date('2026-11-19T13:59:59.999Z'))).toEqual(claim)
  expect(readPreviewToken(token, 'secret', claim.expiresAt)).toBeNull()
})

test('a link that was changed anywhere, or signed by somebody else, shows nothing', () => {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  for (let at = 0; at < token.length; at += 1) {
    const other = alphabet[(alphabet.indexOf(token[at] ?? '') + 1) % 64]
    expect(readPreviewToken(token.slice(0, at) + other + token.slice(at + 1), 'secret', now)).toBeNull()
  }
  expect(readPreviewToken(token, 'another secret', now)).toBeNull()
  for (const wrong of ['', 'x', `${token}=`, `${token}A`, token.slice(1), ` ${token}`]) {
    expect(readPreviewToken(wrong, 'secret', now)).toBeNull()
  }
})
