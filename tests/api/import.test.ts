import { article, liveArticle, revision } from '@dateline/db'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { createPublished } from '../testkit/factories.ts'
import { importText } from '../testkit/import-text.ts'
import { useNewsroom } from '../testkit/newsroom.ts'
import { takeStock } from '../testkit/stock.ts'

const { database, api } = useNewsroom()

const text = (name: string) => `${name}\n\nEin Absatz über den Fluss.\n\nNoch ein Absatz.`

async function revisionOf(articleId: string) {
  const [row] = await database.db.select().from(revision).where(eq(revision.articleId, articleId))
  if (!row) throw new Error('There is no such revision.')
  return row
}

test('a plain text becomes a draft: its first line the headline, the rest its paragraphs', async () => {
  const { article: made, published } = await importText(
    database.db,
    '\n  Der Fluss steigt\n\nEs regnet seit\nTagen.\n\n\nDas Wasser steht hoch.\n',
  )

  const { headline, body, kind } = await revisionOf(made.id)
  expect([made.status, made.slug, published]).toEqual(['draft', 'der-fluss-steigt', null])
  expect([headline, kind]).toEqual(['Der Fluss steigt', 'news'])
  expect(body.map((block) => [block.kind, 'content' in block && block.content])).toEqual([
    ['paragraph', [{ text: 'Es regnet seit Tagen.' }]],
    ['paragraph', [{ text: 'Das Wasser steht hoch.' }]],
  ])
})

test('a Markdown file with front matter becomes the article that it describes', async () => {
  const markdown = `---
slug: agua
section: actualites
kind: analysis
kicker: Pérou
standfirst: "À qui est l'eau ?"
dateline: [Lima, Cusco]
by: Ana Ruiz
translated-by: [Luc Petit]
topics: [Eau, Mines]
published: 2025-06-30T23:30:00-03:00
---
# L'eau et l'or

## Avant

Un **mot** et un [lien](https://example.org/).

- un
- deux
`
  await importText(database.db, markdown, { edition: 'fr', format: 'markdown', publish: true })

  const answer = await api.run(`{ article(edition: "fr", path: "/fr/2025/07/agua") {
    headline kicker standfirst kind section { slug } dateline { name kind } topics { name kind } byline publishedAt
    body { __typename ... on ParagraphBlock { content { html } } } } }`)

  expect(answer).toEqual({
    article: {
      headline: 'L’eau et l’or',
      kicker: 'Pérou',
      standfirst: 'À qui est l’eau\u202f?',
      kind: 'ANALYSIS',
      section: { slug: 'actualites' },
      dateline: [
        { name: 'Lima', kind: 'PLACE' },
        { name: 'Cusco', kind: 'PLACE' },
      ],
      topics: [
        { name: 'Eau', kind: 'SUBJECT' },
        { name: 'Mines', kind: 'SUBJECT' },
      ],
      byline: 'Par Ana Ruiz. Traduction\u00a0: Luc Petit',
      publishedAt: '2025-07-01T02:30:00.000Z',
      body: [
        { __typename: 'HeadingBlock' },
        {
          __typename: 'ParagraphBlock',
          content: { html: 'Un <strong>mot</strong> et un <a href="https://example.org/" rel="noopener">lien</a>.' },
        },
        { __typename: 'ListBlock' },
      ],
    },
  })
})

test('what Markdown holds and an article cannot is named', async () => {
  const { dropped } = await importText(
    database.db,
    '# Ein Bild\n\nText.\n\n![Der Fluss](fluss.jpg)\n\n<script>alert(1)</script>',
    { format: 'markdown' },
  )

  expect(dropped.join('\n')).toMatch(/Der Fluss/)
  expect(dropped.join('\n')).toMatch(/HTML/)
})

test('a translation joins the story of its original and remembers which revision it was made from', async () => {
  const { db } = database
  const original = await createPublished(db, { edition: 'es' })

  const { article: made } = await importText(db, text('Die Übersetzung'), { translationOf: original.path })

  const { sourceRevisionId } = await revisionOf(made.id)
  expect([made.storyId, made.isOriginal]).toEqual([original.storyId, false])
  expect(sourceRevisionId).toBe((await revisionOf(original.id)).id)
})

test('the original can also be named in the front matter', async () => {
  const { db } = database
  const original = await createPublished(db, { edition: 'es' })
  const file = `---\ntranslation-of: es/${original.slug}\n---\n${text('Auch übersetzt')}`

  const { article: made } = await importText(db, file)

  expect([made.storyId, made.isOriginal]).toEqual([original.storyId, false])
})

test('a story is not given a second version in an edition, and nothing of it is written', async () => {
  const { db } = database
  const original = await createPublished(db, { edition: 'es' })
  await importText(db, text('Die erste Fassung'), { translationOf: original.id })
  const before = await takeStock(db)

  const second = importText(db, text('Die zweite Fassung'), {
    translationOf: original.id,
    topics: ['Neu'],
    by: ['Neu'],
  })

  await expect(second).rejects.toMatchObject({
    code: 'CONFLICT',
    message: 'The story has an article in de already: de/die-erste-fassung.',
  })
  expect(await takeStock(db)).toEqual(before)
})

test('the same file twice is the same article, and the second time changes nothing', async () => {
  const { db } = database
  const first = await importText(db, text('Zweimal'), { publish: true })
  const before = await takeStock(db)

  const second = await importText(db, text('Zweimal'), { publish: true, topics: ['Fluss'] })

  expect(second).toMatchObject({ isNew: false, article: { id: first.article.id } })
  expect(await takeStock(db)).toEqual(before)
})

test('the same file in another edition is another article', async () => {
  const german = await importText(database.db, text('Zwei Ausgaben'))
  const english = await importText(database.db, text('Zwei Ausgaben'), { edition: 'en' })

  expect(english.isNew).toBe(true)
  expect(english.article.storyId).not.toBe(german.article.storyId)
})

test('a file that several hand in at the same moment becomes one article', async () => {
  const { db } = database
  const imports = Array.from({ length: 4 }, () =>
    importText(db, text('Gleichzeitig'), { publish: true, by: ['Vier Hände'], topics: ['Gleichzeitigkeit'] }),
  )

  const results = await Promise.all(imports)

  expect(results.map(({ isNew }) => isNew).sort()).toEqual([false, false, false, true])
  expect(new Set(results.map((result) => result.article.id)).size).toBe(1)
  expect(await db.$count(article, eq(article.slug, 'gleichzeitig'))).toBe(1)
  expect(await db.$count(liveArticle, eq(liveArticle.slug, 'gleichzeitig'))).toBe(1)
})

test('two files with one headline at the same moment: one is an article, the other is refused with a sentence', async () => {
  const outcomes = await Promise.allSettled(
    ['eins', 'zwei'].map((ending) => importText(database.db, `Dasselbe\n\nText ${ending}.`)),
  )

  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(outcomes).toContainEqual({
    status: 'rejected',
    reason: expect.objectContaining({ code: 'CONFLICT', message: expect.stringContaining('"dasselbe"') }),
  })
})
