import { expect, test } from 'vitest'
import { normalisePath, parsePath } from './paths.ts'

test.each([
  ['/fr', { kind: 'front', edition: 'fr' }],
  ['/pt-BR', { kind: 'front', edition: 'pt-BR' }],
  ['/fr/analyse', { kind: 'section', edition: 'fr', section: 'analyse' }],
  ['/fr/analyse/older/MjAyNi_x-', { kind: 'older', edition: 'fr', section: 'analyse', cursor: 'MjAyNi_x-' }],
  ['/fr/2026/11/un-titre', { kind: 'article', edition: 'fr', year: '2026', month: '11', slug: 'un-titre' }],
])('%s is a page', (path, route) => {
  expect(parsePath(path)).toEqual(route)
})

test.each([
  '/',
  '/wp-login.php',
  '/FR',
  '/favicon.ico',
  '/fr/',
  '/fr/Analyse',
  '/fr/%61nalyse',
  '/fr/analyse/older',
  '/fr/analyse/older/a b',
  '/fr/2026/13/un-titre',
  '/fr/2026/11',
  '/fr/26/11/un-titre',
  '/fr/2026/11/un-titre/amp',
  '/fr/2026/11/../../etc',
  `/fr/2026/11/${'a'.repeat(201)}`,
])('%s can be none', (path) => {
  expect(parsePath(path)).toBeNull()
})

test.each([
  ['/fr?utm_source=x', '/fr'],
  ['/fr/', '/fr'],
  ['/fr//analyse/?a=/b/', '/fr/analyse'],
  ['//evil.example/', '/evil.example'],
  ['/', '/'],
  ['/?a=b', '/'],
  ['///', '/'],
])('%s is asked for at %s', (url, path) => {
  expect(normalisePath(url)).toBe(path)
})
