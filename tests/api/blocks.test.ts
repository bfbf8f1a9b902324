import { publishArticle } from '@dateline/api/publishing'
import { expect, test } from 'vitest'
import { createDraft, createPublished } from '../testkit/factories.ts'
import { importText } from '../testkit/import-text.ts'
import { useNewsroom } from '../testkit/newsroom.ts'
import { createAsset } from '../testkit/pictures.ts'
import { createNamedTopic } from '../testkit/topics.ts'
import { until } from '../testkit/until.ts'
import { operator } from '../testkit/viewers.ts'

const { database, api } = useNewsroom()

const fields = `__typename
  ... on ParagraphBlock { content { text spans { topic { name } } } }
  ... on FigureBlock { picture { alt caption { text } asset { width } } }
  ... on GalleryBlock { label: caption { text } pictures { alt } }
  ... on TableBlock { caption { text } headerRow headerColumn rows { cells { text } } }
  ... on EmbedBlock { provider url title author description embedUrl poster { alt } }
  ... on RelatedArticleBlock { note { text } article { headline } }`

async function readBody(path: string) {
  const { article } = await api.run<{ article: { body: { __typename: string }[] } }>(
    `query ($path: String!) { article(edition: "de", path: $path) { body { ${fields}
      ... on FactBoxBlock { title blocks { ${fields} } }
      ... on LivePostBlock { at heading { text } pinned keyEvent contributor { name } blocks { ${fields} } } } } }`,
    { path },
  )
  return article.body
}

async function publish(text: string) {
  const { published } = await importText(database.db, text, { format: 'markdown', publish: true })
  if (!published?.ok) throw new Error('The article was not published.')
  return published.article
}

test('every kind of block that a file can hold is there in the graph', async () => {
  const key = `salz-${Math.random().toString(36).slice(2)}`
  await createAsset(database.db, { key, texts: { de: { alt: 'Ein Salzsee' } } })
  const other = await createPublished(database.db, { headline: 'Das andere' })
  const { path } = await publish(`# Alle Arten

Ein Absatz.

![](picture:${key} "Foto: Ana")

\`\`\`gallery
title: Zwei Bilder
pictures:
  - ${key}
  - picture: ${key}
    alt: ""
\`\`\`

| | 2008 |
|---|---|
| Wind | 2 |

: Anteile

<https://youtu.be/dQw4w9WgXcQ>

\`\`\`embed
url: https://social.example/@ana/12
provider: mastodon
title: Ein Beitrag
author: Ana
poster: ${key}
\`\`\`

\`\`\`fact-box
title: Zahlen
text: |
  Drei *Seen*.
\`\`\`

\`\`\`related
article: ${other.path}
note: Dazu
\`\`\`
`)

  expect(await readBody(path)).toMatchObject([
    { __typename: 'ParagraphBlock' },
    { picture: { alt: 'Ein Salzsee', caption: { text: 'Foto: Ana' }, asset: { width: 900 } } },
    { label: { text: 'Zwei Bilder' }, pictures: [{ alt: 'Ein Salzsee' }, { alt: '' }] },
    {
      caption: { text: 'Anteile' },
      headerRow: true,
      headerColumn: true,
      rows: [{ cells: [{ text: '' }, { text: '2008' }] }, { cells: [{ text: 'Wind' }, { text: '2' }] }],
    },
    { provider: 'YOUTUBE', embedUrl: 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ', poster: null },
    { provider: 'MASTODON', title: 'Ein Beitrag', author: 'Ana', embedUrl: null, poster: { alt: 'Ein Salzsee' } },
    { title: 'Zahlen', blocks: [{ content: { text: 'Drei Seen.' } }] },
    { note: { text: 'Dazu' }, article: { headline: 'Das andere' } },
  ])
})

test('a related article is null until it is public, and there as soon as it is', async () => {
  const draft = await createDraft(database.db, { headline: 'Das nächste' })
  const { path } = await createPublished(database.db, {
    body: [
      { id: 'p', kind: 'paragraph', content: [{ text: 'x' }] },
      { id: 'r', kind: 'related', articleId: draft.id },
    ],
  })

  const before = await readBody(path)
  await publishArticle(database.db, operator, draft.id, new Date())

  expect(before[1]).toMatchObject({ article: null })
  await until('the article is there', async () => {
    const related = (await readBody(path))[1] as { article?: { headline: string } | null } | undefined
    return related?.article?.headline === 'Das nächste'
  })
})

test('what a file refers to and nobody knows is named, all of it, and nothing is written', async () => {
  const write = publish('# Kopf\n\nx\n\n![](picture:gibt-es-nicht)\n\n```related\narticle: /de/2020/01/nie\n```')

  await expect(write).rejects.toThrow(
    /There is no picture "gibt-es-nicht"[\s\S]*There is no article "\/de\/2020\/01\/nie"/,
  )
})

test('what is wrong with a fenced block is told before anything is written', async () => {
  await expect(publish('# Kopf\n\nx\n\n```embed\nurl: javascript:alert(1)\ntitle: x\n```')).rejects.toThrow(
    '"url" is no address of a page',
  )
  await expect(publish(`# Kopf\n\n${'*a'.repeat(50_000)}`)).rejects.toThrow('a paragraph has 50000 signs of Markdown')
})

test('only a live page has posts', async () => {
  await expect(publish('# Kopf\n\n```post\nat: 2026-11-20T10:00:00Z\ntext: Nun.\n```')).rejects.toThrow(
    'Only a live page has posts',
  )
})

test('topics that only nested texts mention are public with their article', async () => {
  const topicId = await createNamedTopic(database.db, { de: 'Atacama' }, 'place')
  const content = [{ text: 'die Wüste', marks: [{ type: 'topic' as const, topicId }] }]
  const { path } = await createPublished(database.db, {
    body: [{ id: 'f', kind: 'fact_box', title: 'Ort', blocks: [{ id: 'f1', kind: 'paragraph', content }] }],
  })

  expect(await readBody(path)).toMatchObject([{ blocks: [{ content: { spans: [{ topic: { name: 'Atacama' } }] } }] }])
})
