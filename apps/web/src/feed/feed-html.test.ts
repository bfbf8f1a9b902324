import { expect, test } from 'vitest'
import { fr } from '#words/fr.ts'
import { createFeedItem, text } from './feed.fixtures.ts'
import { feedHtml } from './feed-html.ts'

const setting = { words: fr, timeZone: 'America/Montevideo' }
const site = 'http://localhost:3000'
const write = (changes: Parameters<typeof createFeedItem>[0]) => feedHtml(createFeedItem(changes), setting)

const picture = {
  alt: 'Le "port"',
  caption: { html: 'Le <em>port</em>', text: 'Le port' },
  asset: {
    credit: 'A & B',
    rendition: { url: '/media/1/1200.jpg', width: 1200, height: 800, mediaType: 'image/jpeg' },
  },
}

test('the place runs into the first paragraph, or stands alone before what is none', () => {
  const paragraph = { __typename: 'ParagraphBlock' as const, id: '1', content: text('Texte.') }
  const divider = { __typename: 'DividerBlock' as const, id: '2' }
  const dateline = [{ name: 'Caracas' }, { name: 'Moscou' }]

  expect(write({ dateline, body: [paragraph] })).toContain('<p><b>Caracas/Moscou.</b> Texte.</p>')
  expect(write({ dateline, body: [divider, paragraph] })).toContain(
    '<p><b>Caracas/Moscou.</b></p>\n<hr>\n<p>Texte.</p>',
  )
})

test('what leads to a place of the site leads there from anywhere', () => {
  const html = write({
    leadImage: picture,
    body: [
      { __typename: 'ParagraphBlock', id: '1', content: text('<a href="/fr/topics/caracas">Caracas</a> : href="/x"') },
      {
        __typename: 'RelatedArticleBlock',
        id: '2',
        note: null,
        article: { path: '/fr/2026/10/autre', headline: 'L’<autre>' },
      },
    ],
  })

  expect(html).toContain(`<a href="${site}/fr/topics/caracas">`)
  expect(html).toContain(`<a href="${site}/fr/2026/10/autre">L’&lt;autre&gt;</a>`)
  expect(html).toContain(
    `<figure><img src="${site}/media/1/1200.jpg" alt="Le &quot;port&quot;" width="1200" height="800"><figcaption>Le <em>port</em> <small>A &amp; B</small></figcaption></figure>`,
  )
})

test('what stands elsewhere is a link, and loads nothing', () => {
  const html = write({
    body: [
      {
        __typename: 'EmbedBlock',
        id: '1',
        url: 'https://example.org/?a="b',
        title: 'Un film',
        author: null,
        description: 'Ligne\n<deux>',
      },
    ],
  })

  expect(html).toContain(
    '<blockquote><p><a href="https://example.org/?a=&quot;b">Un film</a></p><p>Ligne<br>&lt;deux&gt;</p></blockquote>',
  )
})

test('of a live page the newest posts come first, and not all of them', () => {
  const post = (minute: number) => ({
    __typename: 'LivePostBlock' as const,
    id: String(minute),
    at: `2026-11-18T15:${minute}:00.000Z`,
    heading: text(`Minute ${minute}`),
    blocks: [],
  })
  const html = write({ body: Array.from({ length: 30 }, (_, index) => post(index + 10)) })

  expect(html.match(/<h2>Minute \d+/g)?.slice(0, 2)).toEqual(['<h2>Minute 39', '<h2>Minute 38'])
  expect(html.match(/<h2>/g)).toHaveLength(20)
})

test('corrections, the original and the terms stand under the text', () => {
  const html = write({
    corrections: [{ at: '2026-11-19T12:00:00.000Z', text: 'Nous avions écrit < 3.' }],
    original: { path: '/es/2026/11/un-titulo', headline: 'Un título', edition: { code: 'es' } },
  })

  expect(html).toContain('19 novembre 2026</time>: Nous avions écrit &lt; 3.</li>')
  expect(html).toContain(`<a href="${site}/es/2026/11/un-titulo" hreflang="es">Un título</a>`)
  expect(html).toMatch(/Par A<br>.+<a href="https:\/\/creativecommons\.org[^>]+rel="license">CC BY 4.0<\/a><\/p>$/)
})
