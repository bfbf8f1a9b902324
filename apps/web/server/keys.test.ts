import { expect, test } from 'vitest'
import { examples } from '#lib/routes.fixtures.ts'
import { parsePath } from '#lib/routes.ts'
import { startSite } from './site.fixtures.ts'

const kinds = Object.entries(examples)
/** What the site keeps for itself: its editions. */
const ownEntries = 1

test('a page of any kind is made once, whatever means nothing is appended to its address', async () => {
  const site = await startSite(() => ({}))
  // A file of that name stands before the page; a stream of changes is no page.
  const paths = kinds.filter(([kind]) => kind !== 'robots' && kind !== 'changes').map(([, of]) => of(1))

  for (const query of ['', '?utm_source=a', '?fbclid=b&utm_source=c', '?', `?${'x'.repeat(2000)}`, '?page=2#top']) {
    for (const path of paths) expect([path, query, (await site.get(path + query)).status]).toEqual([path, query, 200])
  }

  expect(site.rendered).toEqual(paths)
  const { pages, countless } = site.kept()
  expect(pages.entries + countless.entries).toBe(ownEntries + paths.length)
})

test('what means something in a query is kept apart, in whatever order it is said', async () => {
  const site = await startSite(() => ({}))

  for (const query of ['?q=a', '?utm_source=x&q=a', '?q=%20a%20', '?q=b', '?year=2024&q=a', '?q=a&year=2024']) {
    await site.get(`/fr/search${query}`)
  }

  expect(site.rendered).toEqual(['/fr/search?q=a', '/fr/search?q=b', '/fr/search?q=a&year=2024'])
  expect(site.kept().countless.entries).toBe(3)
})

test('of all that isn’t there one page is kept for each edition', async () => {
  const site = await startSite((path) => (path.includes('/-/') ? {} : { status: 404, html: '' }))

  const paths = kinds.flatMap(([, of]) => [of(1), of(2), of(3)])
  const junk = ['/wp-login.php', '/fr/A', '/fr/%ff', '/xx', '/xx/a', '/fr/a/b/c/d/e', '/es/2026/13/a', '/fr/.env']
  const statuses = await Promise.all([...paths, ...junk].map(async (path) => (await site.get(path)).status))

  expect(statuses.filter((status) => status !== 404)).toEqual(
    paths.filter((path) => path === '/robots.txt').map(() => 200),
  )
  const { pages, countless } = site.kept()
  expect([pages.entries, countless.entries]).toEqual([ownEntries + 2, 0])
  expect(site.rendered.filter((path) => parsePath(path) === null)).toEqual([
    '/fr/-/-/-/not-found',
    '/es/-/-/-/not-found',
  ])
})
