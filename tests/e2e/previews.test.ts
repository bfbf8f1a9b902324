import { saveRevision } from '@dateline/api/article'
import { publishArticle } from '@dateline/api/publishing'
import { liveArticle, liveTopic } from '@dateline/db'
import { beforeAll, expect, test } from 'vitest'
import { createDraft } from '../testkit/factories.ts'
import { globalId } from '../testkit/global-id.ts'
import { createTestNewsroom, type Somebody } from '../testkit/newsroom-graph.ts'
import { createAsset } from '../testkit/pictures.ts'
import { useNewspaper, useReader } from '../testkit/site.ts'
import { createTopic } from '../testkit/topics.ts'
import { operator } from '../testkit/viewers.ts'

const paper = useNewspaper()
const reader = useReader(paper)

let eva: Somebody
beforeAll(async () => {
  eva = await createTestNewsroom(paper.database, paper.api.url).member({ role: 'editor' })
})

async function linkTo(id: string, revision: number): Promise<string> {
  const { createPreviewLink } = await eva.run<{ createPreviewLink: { link: { path: string } } }>(
    `mutation ($input: CreatePreviewLinkInput!) { createPreviewLink(input: $input) {
      ... on CreatePreviewLinkSuccess { link { path } } } }`,
    { input: { article: globalId('Article', id), revision } },
  )
  return createPreviewLink.link.path
}

test('whoever has a preview link sees the revision as readers would, and nobody else sees anything', async () => {
  const { db } = paper.database
  const { id } = await createDraft(db, { headline: 'Noch geheim', text: ['Das ist der Anfang.'] })
  const { id: assetId } = await createAsset(db, { texts: { de: { alt: 'Ein Salzsee' } } })
  const topicIds = [await createTopic(db, { name: 'Wasserrechte' })]
  const leadImage = { assetId, caption: [{ text: 'Der Salzsee' }] }
  await saveRevision(db, operator, id, { standfirst: 'Worum es geht.', topicIds, leadImage }, 1, new Date())
  const before = [await db.$count(liveArticle), await db.$count(liveTopic)]

  const path = await linkTo(id, 2)
  const page = await reader.open(path)

  await page.getByRole('heading', { level: 1, name: 'Noch geheim' }).waitFor()
  expect(await page.getByText('Worum es geht.').count()).toBe(1)
  expect(await page.getByText('Das ist der Anfang.').count()).toBe(1)
  const notice = page.getByRole('note').filter({ hasText: 'Vorschau: Fassung 2' })
  expect(await notice.textContent()).toContain('Leserinnen und Leser sehen sie noch nicht.')
  await page.getByRole('link', { name: 'Wasserrechte' }).waitFor()
  const picture = page.getByRole('img', { name: 'Ein Salzsee' })
  await picture.scrollIntoViewIfNeeded()
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0)
  const [open] = ((await picture.getAttribute('src')) ?? '').split('?')
  expect((await fetch(paper.site.url + open)).status).toBe(404)
  expect(await page.locator('meta[name=robots]').getAttribute('content')).toContain('noindex')
  const answer = await fetch(paper.site.url + path)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect([await db.$count(liveArticle), await db.$count(liveTopic)]).toEqual(before)
  expect(await (await fetch(`${paper.site.url}/de`)).text()).not.toContain('Noch geheim')
})

test('an older revision of what is public is shown beside it, and the public one says that it is', async () => {
  const { db } = paper.database
  const { id } = await createDraft(db, { headline: 'Erste Fassung' })
  await saveRevision(db, operator, id, { headline: 'Zweite Fassung' }, 1, new Date())
  const published = await publishArticle(db, operator, id, new Date())
  if (!published.ok) throw new Error('It was not published.')
  const text = async (path: string) => (await fetch(paper.site.url + path)).text()

  const [first, second] = [await text(await linkTo(id, 1)), await text(await linkTo(id, 2))]

  expect(first).toContain('Erste Fassung</h1>')
  expect(first).toContain('sehen sie noch nicht')
  expect(second).toContain('Zweite Fassung</h1>')
  expect(second).toContain('So steht sie auch öffentlich.')
  expect(await text(published.article.path)).toContain('Zweite Fassung</h1>')
})

test('a link that was changed, or stands under another edition, leads to the page for what is not there', async () => {
  const { id } = await createDraft(paper.database.db)
  const path = await linkTo(id, 1)

  const statuses = await Promise.all(
    [`${path.slice(0, -2)}AA`, path.replace('/de/', '/fr/'), '/de/preview/x'].map(
      async (each) => (await fetch(paper.site.url + each)).status,
    ),
  )

  expect(statuses).toEqual([404, 404, 404])
})
