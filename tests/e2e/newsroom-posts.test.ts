import { beforeAll, expect, test } from 'vitest'
import { changeLive, createLivePage, writePost } from '../testkit/live-pages.ts'
import { createTestNewsroom, type Somebody } from '../testkit/newsroom-graph.ts'
import { useNewspaper, useReader } from '../testkit/site.ts'

const paper = useNewspaper()
const reader = useReader(paper)

let ana: Somebody
let eva: Somebody
beforeAll(async () => {
  const newsroom = createTestNewsroom(paper.database, paper.api.url)
  ana = await newsroom.member({ role: 'contributor', edition: 'de' })
  eva = await newsroom.member({ role: 'duty_editor', edition: 'de' })
})

test('what a member posts stands on an open page without a reload, says when it is edited, and ends', async () => {
  const { article, path } = await createLivePage(paper.database.db, { headline: 'Die Auszählung' })
  const page = await reader.open(path)
  const connected = page.waitForResponse((response) => response.url().endsWith(path))
  await page.locator('dl-live[data-following]').waitFor()
  await connected
  await page.evaluate(() => document.documentElement.setAttribute('data-opened', 'once'))

  const post = await writePost(ana, article, 'Die ersten Zahlen')
  await page.getByRole('article', { name: 'Die ersten Zahlen' }).waitFor()
  await changeLive(ana, 'editLivePost', {
    ...{ article, post: post.id, baseRevision: post.revision, heading: [{ text: 'Die letzten Zahlen' }] },
  })
  await page.getByRole('article', { name: 'Die letzten Zahlen' }).getByText('Geändert').waitFor()
  await changeLive(eva, 'markLivePost', { article, post: post.id, pinned: true })
  await page.getByRole('article', { name: 'Die letzten Zahlen' }).getByText('Angeheftet').waitFor()
  await changeLive(eva, 'setLiveState', { article, state: 'ENDED' })
  await page.getByText('Beendet').waitFor()

  expect(await page.locator('html[data-opened=once]').count()).toBe(1)
  expect(await page.getByRole('article', { name: 'Die ersten Zahlen' }).count()).toBe(0)
})

test('while the edition asks for support its articles and its front say so, and no longer', async () => {
  const text = async (path: string) => (await fetch(paper.site.url + path)).text()
  const path = '/de'
  const begin = async (placement: string) => {
    const { createAppeal } = await eva.run<{ createAppeal: { appeal: { id: string } } }>(
      `mutation ($input: CreateAppealInput!) {
        createAppeal(input: $input) { ... on AppealPayload { appeal { id } } ... on UserError { message } }
      }`,
      {
        input: {
          ...{ edition: 'de', placement, heading: 'Puente braucht Sie', linkLabel: 'Jetzt spenden' },
          content: [[{ text: 'Wir leben von Ihren Gaben.' }]],
          goal: { amount: 25_000, raised: 4_300, currency: 'EUR' },
        },
      },
    )
    return createAppeal.appeal.id
  }

  const id = await begin('FRONT')
  await expect.poll(() => text(path)).toContain('Puente braucht Sie')
  const page = await reader.open(path)
  const band = page.getByRole('region', { name: 'Puente braucht Sie' })

  expect(await band.getByRole('progressbar').getAttribute('aria-label')).toMatch(/^4\.300\s€ von 25\.000\s€$/)
  expect(await band.getByRole('link', { name: 'Jetzt spenden' }).getAttribute('href')).toBe('/de/support')
  await eva.run('mutation ($input: EndAppealInput!) { endAppeal(input: $input) { __typename } }', { input: { id } })
  await expect.poll(() => text(path)).not.toContain('Puente braucht Sie')

  const { path: article } = await createLivePage(paper.database.db)
  await begin('ARTICLE_END')
  await expect.poll(() => text(article)).toContain('Puente braucht Sie')
})
