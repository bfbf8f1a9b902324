import { expect, test } from 'vitest'
import { importText } from '../testkit/import-text.ts'
import { useNewsroom } from '../testkit/newsroom.ts'

const { database, api } = useNewsroom()

type Posts = { totalCount: number; nodes: { heading: { text: string } }[]; pageInfo: { endCursor: string } }
type Live = { state: string; intro: object[]; posts: Posts; pinned: object[]; keyEvents: object[]; updatedAt: string }

const post = (minute: number, more = '') =>
  `\`\`\`post\nat: 2024-01-29T10:0${minute}:00-03:00\nheading: Minute ${minute}\n${more}text: Es geschieht.\n\`\`\`\n`

async function publish(live: string, text: string) {
  const file = `---\nheadline: Live ${Math.random()}\nkind: live\n${live}---\n${text}`
  const { published } = await importText(database.db, file, { format: 'markdown', publish: true })
  if (!published?.ok) throw new Error('The article was not published.')
  return published.article
}

async function read(path: string, args = '') {
  const { article } = await api.run<{ article: { live: Live } }>(
    `query ($path: String!) { article(edition: "de", path: $path) { live { state updatedAt
      intro { __typename } posts${args} { totalCount nodes { heading { text } contributor { name } } pageInfo { endCursor hasNextPage } }
      pinned { heading { text } } keyEvents { heading { text } } } } }`,
    { path },
  )
  return article.live
}

test('a live page has its posts newest first, apart from what stands over them', async () => {
  const { path } = await publish(
    '',
    `Worum es geht.\n\n${post(1, 'pinned: true\n')}\n${post(3, 'by: Ana Paz\n')}\n${post(2, 'key-event: true\n')}`,
  )

  expect(await read(path)).toMatchObject({
    state: 'RUNNING',
    intro: [{ __typename: 'ParagraphBlock' }],
    posts: {
      totalCount: 3,
      nodes: [
        { heading: { text: 'Minute 3' }, contributor: { name: 'Ana Paz' } },
        { heading: { text: 'Minute 2' }, contributor: null },
        { heading: { text: 'Minute 1' } },
      ],
      pageInfo: { hasNextPage: false },
    },
    pinned: [{ heading: { text: 'Minute 1' } }],
    keyEvents: [{ heading: { text: 'Minute 2' } }],
  })
})

test('posts come in pages, and only those after a moment when it is asked so', async () => {
  const { path } = await publish('live: ended\n', [1, 2, 3].map((minute) => post(minute)).join('\n'))

  const first = await read(path, '(first: 2)')
  const second = await read(path, `(first: 2, after: "${first.posts.pageInfo.endCursor}")`)
  const since = await read(path, '(since: "2024-01-29T13:02:00Z")')

  expect(first.state).toBe('ENDED')
  expect(first.posts.nodes.map(({ heading }) => heading.text)).toEqual(['Minute 3', 'Minute 2'])
  expect(second.posts.nodes.map(({ heading }) => heading.text)).toEqual(['Minute 1'])
  expect(since.posts).toMatchObject({ totalCount: 1, nodes: [{ heading: { text: 'Minute 3' } }] })
})

test('an edition names the live pages that still run, and no others', async () => {
  const running = await publish('', post(1))
  const ended = await publish('live: ended\n', post(1))

  const { edition } = await api.run<{ edition: { live: { path: string; live: { state: string } }[] } }>(
    '{ edition(code: "de") { live { path live { state } } } }',
  )

  const paths = edition.live.map(({ path }) => path)
  expect(paths).toContain(running.path)
  expect(paths).not.toContain(ended.path)
  expect(edition.live.every(({ live }) => live.state === 'RUNNING')).toBe(true)
})
