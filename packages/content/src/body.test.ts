import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryBody } from './body.fixtures.ts'
import { mapReferences, referencesOf } from './references.ts'
import { bodyToHtml } from './to-html.ts'
import { bodyToText } from './to-text.ts'
import { typesetBody } from './typography/typeset.ts'
import { validateBody } from './validate-body.ts'
import { blocksOf, spansOf } from './walk.ts'
import { countWords } from './words.ts'

const runs = { numRuns: 300 }

test('a body of any kinds of blocks, however nested, is valid and comes back as it is', () => {
  fc.assert(
    fc.property(arbitraryBody, (body) => {
      expect(validateBody(body)).toEqual({ ok: true, body })
    }),
    runs,
  )
})

test('setting a body twice changes nothing, and changes neither ids nor what it refers to', () => {
  fc.assert(
    fc.property(arbitraryBody, fc.constantFrom('fr', 'de', 'en'), (body, lang) => {
      const once = typesetBody(body, lang)

      expect(typesetBody(once, lang)).toEqual(once)
      expect(validateBody(once)).toMatchObject({ ok: true })
      expect(blocksOf(once).map(({ id }) => id)).toEqual(blocksOf(body).map(({ id }) => id))
      expect(referencesOf(once)).toEqual(referencesOf(body))
    }),
    runs,
  )
})

test('whatever a body says, its HTML has no element or attribute but its own, properly nested', () => {
  const own = [
    '(?:p|h2|h3|ul|ol|li|hr|br|figure|figcaption|blockquote|cite|section|aside|article|table|caption|thead|tbody|tr|td|strong)',
    'th scope="(?:col|row)"',
    'time datetime="[\\dT:.Z-]+"',
    'a href="https?://[^"<>\\s]*"(?: rel="noopener")?',
    'a href="/[^"<>\\s]*"',
    'span lang="[\\w-]+"',
    'abbr title="[^"<>]*"',
    'img src="/media/[^"<>]*" alt="[^"<>]*"',
  ].join('|')
  const known = new RegExp(`^<(?:${own}|/[a-z0-9]+)>$`)
  const options = {
    topicHref: (id: string) => `/topics/${id}`,
    picture: ({ assetId }: { assetId: string }) => ({ src: `/media/${assetId}`, alt: '"><script>' }),
    article: () => ({ href: '/fr/2026/11/x', headline: '<script>alert(1)</script>' }),
  }

  fc.assert(
    fc.property(arbitraryBody, (body) => {
      const open: string[] = []
      const html = bodyToHtml(body, options)
      for (const [tag, close, name = ''] of html.matchAll(/<(\/?)([^\s>]*)[^>]*>/g)) {
        expect(tag).toMatch(known)
        if (close) expect(open.pop()).toBe(name)
        else if (!['br', 'hr', 'img'].includes(name)) open.push(name)
      }
      expect(open).toEqual([])
      expect(html.replace(/<[^>]*>/g, '')).not.toMatch(/[<>"]/)
    }),
    runs,
  )
})

test('all that a body says in spans is in its plain text, which has at least the words that are counted', () => {
  fc.assert(
    fc.property(arbitraryBody, (body) => {
      const text = bodyToText(body)
      for (const span of spansOf(body)) expect(text).toContain(span.text.replaceAll('\n', ' '))
      expect(countWords(body, 'fr')).toBeLessThanOrEqual(text.split(/[^\p{L}\p{N}]+/u).length + 1)
    }),
    { numRuns: 100 },
  )
})

test('what a body refers to is found wherever it stands, and can be changed', () => {
  const picture = { assetId: 'A' }
  const body = mapReferences(
    [
      { id: 'a', kind: 'figure', picture },
      { id: 'b', kind: 'gallery', pictures: [picture, { assetId: 'B' }] },
      {
        id: 'c',
        kind: 'live_post',
        at: '2026-11-20T13:00:00.000Z',
        contributorId: 'ana',
        blocks: [
          {
            id: 'd',
            kind: 'embed',
            provider: 'link',
            url: 'https://example.org/',
            title: 'x',
            poster: { assetId: 'C' },
          },
          { id: 'e', kind: 'related', articleId: 'r' },
        ],
      },
    ],
    { asset: (id) => `asset ${id}`, article: (id) => `article ${id}`, contributor: (id) => `contributor ${id}` },
  )

  expect(referencesOf(body)).toEqual({
    asset: ['asset A', 'asset B', 'asset C'],
    article: ['article r'],
    contributor: ['contributor ana'],
  })
})
