import type { Mark } from '@dateline/content'
import { expect, test } from 'vitest'
import { createPublished } from '../testkit/factories.ts'
import { useNewsroom } from '../testkit/newsroom.ts'
import { createNamedTopic } from '../testkit/topics.ts'

const { database, api } = useNewsroom()

const plain = {
  strong: false,
  emphasis: false,
  href: null,
  topic: null,
  language: null,
  abbreviation: null,
}

async function read(path: string) {
  const { article } = await api.run<{ article: object }>(
    `query ($path: String!) { article(edition: "fr", path: $path) {
      body { ... on ParagraphBlock { content { text html spans {
        text strong emphasis href topic { name path: slug edition { code } } language abbreviation } } } }
      appeal { heading content { text html spans { text href } } } } }`,
    { path },
  )
  return article
}

const marked = (text: string, ...marks: Mark[]) => ({ text, marks })

test('the spans of a text say how each run is set, and follow one another without a gap', async () => {
  const topicId = await createNamedTopic(database.db, { fr: 'Mercosur', de: 'Gemeinsamer Markt' }, 'organisation')
  const content = [
    { text: 'Ici ' },
    marked('fort', { type: 'strong' }),
    marked('les deux', { type: 'strong' }, { type: 'emphasis' }),
    marked('lien', { type: 'link', href: 'https://example.org/?a=1&b=2' }),
    marked('le marché', { type: 'topic', topicId }),
    marked('buen vivir', { type: 'language', lang: 'es' }),
    marked('ONU', { type: 'abbreviation', title: 'Organisation des Nations unies' }),
  ]
  const { path } = await createPublished(database.db, {
    edition: 'fr',
    body: [{ id: 'b1', kind: 'paragraph', content }],
  })

  const article = await read(path)

  const spans = [
    { ...plain, text: 'Ici ' },
    { ...plain, text: 'fort', strong: true },
    { ...plain, text: 'les deux', strong: true, emphasis: true },
    { ...plain, text: 'lien', href: 'https://example.org/?a=1&b=2' },
    { ...plain, text: 'le marché', topic: { name: 'Mercosur', path: 'mercosur', edition: { code: 'fr' } } },
    { ...plain, text: 'buen vivir', language: 'es' },
    { ...plain, text: 'ONU', abbreviation: 'Organisation des Nations unies' },
  ]
  expect(article).toMatchObject({
    body: [{ content: { text: spans.map((span) => span.text).join(''), spans } }],
  })
})

test('the HTML of a text holds what its spans say, and nothing that could run', async () => {
  const content = [
    marked('<script>alert(1)</script>', { type: 'link', href: 'https://example.org/?a=1&b=2' }),
    marked(' vivir', { type: 'language', lang: 'es' }, { type: 'emphasis' }),
  ]
  const { path } = await createPublished(database.db, {
    edition: 'fr',
    body: [{ id: 'b1', kind: 'paragraph', content }],
  })

  const { body } = (await read(path)) as { body: [{ content: { html: string } }] }

  expect(body[0].content.html).toBe(
    '<a href="https://example.org/?a=1&amp;b=2" rel="noopener">&lt;script&gt;alert(1)&lt;/script&gt;</a><span lang="es"><em> vivir</em></span>',
  )
})

test('an appeal comes with the article and is no part of its body', async () => {
  const appeal = {
    heading: 'Aidez-nous',
    content: [[{ text: 'Faites un don ' }, marked('ici', { type: 'link', href: 'https://example.org/don' })]],
  }
  const { path } = await createPublished(database.db, { edition: 'fr', text: ['Le texte.'], appeal })

  const article = await read(path)

  expect(article).toMatchObject({
    body: [{ content: { text: 'Le texte.' } }],
    appeal: {
      heading: 'Aidez-nous',
      content: [
        {
          text: 'Faites un don ici',
          html: 'Faites un don <a href="https://example.org/don" rel="noopener">ici</a>',
          spans: [
            { text: 'Faites un don ', href: null },
            { text: 'ici', href: 'https://example.org/don' },
          ],
        },
      ],
    },
  })
})

test('a link that leads nowhere safe is refused before it is written', async () => {
  const content = [marked('hier', { type: 'link', href: 'javascript:alert(1)' })]

  const write = createPublished(database.db, { edition: 'fr', body: [{ id: 'b1', kind: 'paragraph', content }] })

  await expect(write).rejects.toThrow(
    'Block 1 (paragraph, "hier"): a link must begin with https://, http:// or mailto:.',
  )
})

test("an appeal's link that leads nowhere safe is refused just so", async () => {
  const appeal = { heading: null, content: [[marked('hier', { type: 'link', href: 'javascript:alert(1)' })]] }

  const write = createPublished(database.db, { edition: 'fr', appeal })

  await expect(write).rejects.toThrow('a link must begin with https://, http:// or mailto:')
})
