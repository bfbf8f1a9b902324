import { expect, test } from 'vitest'
import { joinLinks, problemWithContributor } from './contributor.rules.ts'

const ana = { name: 'Ana Pérez', slug: 'ana-perez', bios: [], links: [] }

test('a name, an address, words of an edition and a link are right', () => {
  const bios = [
    { edition: 'de', bio: 'In Lima.' },
    { edition: 'fr', bio: null },
  ]
  const links = [{ label: 'Mastodon', url: 'https://example.org/@ana' }]

  expect(problemWithContributor({ ...ana, bios, links }, ['de', 'fr'])).toBeNull()
})

test.each([
  ['a link that runs', { links: [{ label: 'x', url: 'javascript:alert(1)' }] }, 'no whole address'],
  ['half an address', { links: [{ label: 'x', url: 'example.org' }] }, 'no whole address'],
  ['a link without a name', { links: [{ label: ' ', url: 'https://example.org' }] }, '1 to 80'],
  ['two lines as a name', { name: 'Ana\nPérez' }, '1 to 120'],
  ['an edition twice', { bios: [{ edition: 'de' }, { edition: 'de' }] }, 'one thing'],
])('%s is refused', (_what, wrong, words) => {
  expect(problemWithContributor({ ...ana, ...wrong }, ['de'])).toContain(words)
})

test('of two who are one, each address is kept once, as the one who stays calls it', () => {
  const [here, there] = ['https://example.org/a', 'https://example.org/b']

  expect(
    joinLinks(
      [{ label: 'A', url: here }],
      [
        { label: 'a', url: here },
        { label: 'B', url: there },
      ],
    ),
  ).toEqual([
    { label: 'A', url: here },
    { label: 'B', url: there },
  ])
})
