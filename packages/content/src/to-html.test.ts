import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block, Mark, Span } from './body.ts'
import { spansToHtml } from './spans-to-html.ts'
import { blockToHtml, bodyToHtml } from './to-html.ts'

const strong: Mark = { type: 'strong' }
const emphasis: Mark = { type: 'emphasis' }
const link: Mark = { type: 'link', href: 'https://example.org/?a=1&b="2"'.replaceAll('"', '%22') }

test('text is escaped and a line break is a br', () => {
  expect(spansToHtml([{ text: `<b>&"'\nx` }])).toBe('&lt;b&gt;&amp;&quot;&#39;<br>x')
})

test('overlapping marks nest, and an element stays open as long as its mark lasts', () => {
  const spans: Span[] = [
    { text: 'a', marks: [strong] },
    { text: 'b', marks: [emphasis, strong] },
    { text: 'c', marks: [emphasis] },
  ]

  expect(spansToHtml(spans)).toBe('<strong>a<em>b</em></strong><em>c</em>')
})

test('a link goes around what is strong in it, and only a web address gets rel', () => {
  const spans: Span[] = [
    { text: 'a ', marks: [link] },
    { text: 'b', marks: [strong, link] },
    { text: 'c', marks: [{ type: 'link', href: 'mailto:info@example.org' }] },
  ]

  expect(spansToHtml(spans)).toBe(
    '<a href="https://example.org/?a=1&amp;b=%222%22" rel="noopener">a <strong>b</strong></a><a href="mailto:info@example.org">c</a>',
  )
})

test('languages and abbreviations have their elements; the language of the text around needs none', () => {
  const spans: Span[] = [
    { text: 'zona', marks: [{ type: 'language', lang: 'es' }] },
    { text: 'paix', marks: [{ type: 'language', lang: 'fr' }] },
    { text: 'ONU', marks: [{ type: 'abbreviation', title: 'Organisation "des" Nations' }] },
  ]

  expect(spansToHtml(spans, { lang: 'fr' })).toBe(
    '<span lang="es">zona</span>paix<abbr title="Organisation &quot;des&quot; Nations">ONU</abbr>',
  )
})

test('a topic links to its page, is plain without one, and is never a link in a link', () => {
  const topic: Mark = { type: 'topic', topicId: 'gil' }
  const topicHref = (id: string) => (id === 'gil' ? '/fr/themes/gil' : null)

  expect(spansToHtml([{ text: 'Gil', marks: [topic] }], { topicHref })).toBe('<a href="/fr/themes/gil">Gil</a>')
  expect(spansToHtml([{ text: 'Gil', marks: [topic] }])).toBe('Gil')
  expect(spansToHtml([{ text: 'X', marks: [{ type: 'topic', topicId: 'x' }] }], { topicHref })).toBe('X')
  expect(spansToHtml([{ text: 'Gil', marks: [topic, link] }], { topicHref })).toMatch(/^<a href="https:[^<]*Gil<\/a>$/)
})

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>',
  'https://example.org/" onclick="x',
  'vbscript:x',
  'mailto:a@example.org\n" onclick="x',
  '//example.org',
])('a link to %j that was never validated stays plain text', (href) => {
  expect(spansToHtml([{ text: 'x', marks: [{ type: 'link', href }] }])).toBe('x')
  expect(spansToHtml([{ text: 'x', marks: [{ type: 'topic', topicId: 't' }] }], { topicHref: () => href })).toBe('x')
})

test('whatever the spans hold, only the elements of the marks come out, properly nested', () => {
  const hostile = fc.oneof(
    fc.constantFrom('javascript:alert(1)', '"><script>alert(1)</script>', "' onload='x", 'https://example.org/', 'es'),
    fc.string({ maxLength: 8 }),
  )
  const mark = fc.record({
    type: fc.constantFrom('strong', 'emphasis', 'link', 'topic', 'language', 'abbreviation', 'script'),
    href: hostile,
    topicId: hostile,
    lang: hostile,
    title: hostile,
  })
  const spans = fc.array(fc.record({ text: hostile, marks: fc.array(mark, { maxLength: 4 }) }), { maxLength: 6 })

  fc.assert(
    fc.property(spans, (input) => {
      const html = spansToHtml(input as unknown as Span[], { topicHref: (id) => id })
      const open: string[] = []
      for (const [tag, close, name] of html.matchAll(/<(\/?)([^\s>]*)[^>]*>/g)) {
        expect(tag).toMatch(
          /^<\/?(?:strong|em|span|abbr|a)>$|^<br>$|^<a href="(?:https?:\/\/|mailto:|\/)[^"<>]*"(?: rel="noopener")?>$|^<span lang="[\w-]+">$|^<abbr title="[^"<>]*">$/,
        )
        if (close) expect(open.pop()).toBe(name)
        else if (name && name !== 'br') open.push(name)
      }
      expect(open).toEqual([])
      expect(html.replace(/<[^>]*>/g, '')).not.toMatch(/[<>"]/)
    }),
    { numRuns: 400 },
  )
})

test('each kind has its semantic element', () => {
  const content: Span[] = [{ text: 'x' }]

  expect(
    bodyToHtml([
      { id: 'a', kind: 'paragraph', content },
      { id: 'b', kind: 'heading', level: 2, content },
      { id: 'c', kind: 'heading', level: 3, content },
      { id: 'd', kind: 'list', ordered: true, items: [content, content] },
      { id: 'e', kind: 'list', ordered: false, items: [content] },
      { id: 'f', kind: 'divider' },
    ]),
  ).toBe('<p>x</p>\n<h2>x</h2>\n<h3>x</h3>\n<ol><li>x</li><li>x</li></ol>\n<ul><li>x</li></ul>\n<hr>')
})

test('a quote has a caption with speaker, role and source', () => {
  const quote = { id: 'q', kind: 'quote', content: [{ text: 'Sí' }], speaker: 'A & B', role: 'jueza' } satisfies Block

  expect(blockToHtml({ ...quote, source: 'Radio <1>' })).toBe(
    '<figure><blockquote><p>Sí</p></blockquote><figcaption>A &amp; B, jueza, <cite>Radio &lt;1&gt;</cite></figcaption></figure>',
  )
  expect(blockToHtml({ ...quote, source: 'https://t.example/post/1' })).toBe(
    '<figure><blockquote cite="https://t.example/post/1"><p>Sí</p></blockquote><figcaption>A &amp; B, jueza, <cite><a href="https://t.example/post/1" rel="noopener">t.example</a></cite></figcaption></figure>',
  )
})

test('a quote without a speaker has no empty caption', () => {
  expect(blockToHtml({ id: 'q', kind: 'quote', content: [{ text: 'Sí' }] })).toBe(
    '<figure><blockquote><p>Sí</p></blockquote></figure>',
  )
})

test('a block of a kind that was never validated renders nothing', () => {
  expect(blockToHtml({ id: 'x', kind: 'html', content: '<script>' } as unknown as Block)).toBe('')
})
