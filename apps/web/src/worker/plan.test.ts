import { expect, test } from 'vitest'
import { type KeptPage, planKept } from './plan.ts'

const article = (name: string, minute: number, parts: KeptPage['parts'] = []): KeptPage => ({
  path: `/fr/2026/11/${name}`,
  kind: 'article',
  at: `2026-11-12T10:${String(minute).padStart(2, '0')}:00Z`,
  parts,
})

test('the articles read last stay, in whatever order they are listed, and fronts and standing pages too', () => {
  const front: KeptPage = { path: '/fr', kind: 'front', at: '2026-11-01T00:00:00Z', parts: [] }
  const offline: KeptPage = { ...front, path: '/fr/offline', kind: 'standing' }
  const pages = [article('a', 1), article('c', 3), front, article('b', 2), offline]

  const { pages: kept } = planKept(pages, { articles: 2, pictureBytes: 0 })

  expect([...kept].sort()).toEqual(['/fr', '/fr/2026/11/b', '/fr/2026/11/c', '/fr/offline'])
})

test('pictures of the newest articles stay as far as there is room, and styles always', () => {
  const css = ['/_next/static/a.css', 900] as const
  const pages = [
    article('old', 1, [css, ['/media/old.webp', 60]]),
    article('new', 2, [css, ['/media/new.webp', 60], ['/media/both.webp', 40]]),
    article('older', 0, [['/media/both.webp', 40]]),
  ]

  const { parts } = planKept(pages, { articles: 30, pictureBytes: 100 })

  expect([...parts].sort()).toEqual(['/_next/static/a.css', '/media/both.webp', '/media/new.webp'])
})

test('what only an article that goes was drawn with goes with it', () => {
  const pages = [article('old', 1, [['/_next/static/old.css', 9]]), article('new', 2, [['/_next/static/new.css', 9]])]

  expect([...planKept(pages, { articles: 1, pictureBytes: 0 }).parts]).toEqual(['/_next/static/new.css'])
})
