import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mapReferences } from '../references.ts'
import { validateBody } from '../validate-body.ts'
import { parseMarkdown } from './parse-markdown.ts'

function parse(text: string) {
  let count = 0
  return parseMarkdown(text, { newId: () => `b${++count}` })
}

function first(text: string) {
  return parse(text).body[0]
}

test('headings of the first two levels become 2, deeper ones 3', () => {
  const { body, dropped } = parse('# A\n\n## B\n\n### C\n\n###### D')

  expect(body.map((block) => block.kind === 'heading' && block.level)).toEqual([2, 2, 3, 3])
  expect(dropped).toEqual([])
})

test('strong, emphasis, links and hard breaks are kept, soft breaks become spaces', () => {
  const { body, dropped } = parse(
    'One **two *three***\nfour [five](https://example.org/)  \nsix `a<b` <info@example.org>',
  )

  expect(dropped).toEqual([])
  expect(body).toEqual([
    {
      id: 'b1',
      kind: 'paragraph',
      content: [
        { text: 'One ' },
        { text: 'two ', marks: [{ type: 'strong' }] },
        { text: 'three', marks: [{ type: 'strong' }, { type: 'emphasis' }] },
        { text: ' four ' },
        { text: 'five', marks: [{ type: 'link', href: 'https://example.org/' }] },
        { text: '\nsix a<b ' },
        { text: 'info@example.org', marks: [{ type: 'link', href: 'mailto:info@example.org' }] },
      ],
    },
  ])
})

test('links by reference find their definition; the first one of a label holds', () => {
  const text = '[x][Ref]\n\n> [ref]: https://example.org/1\n\n[ref]: https://example.org/2'

  expect(first(text)).toMatchObject({ content: [{ text: 'x', marks: [{ href: 'https://example.org/1' }] }] })
})

test('a quote may end with its speaker and role', () => {
  expect(first('> No **vamos** a ceder.\n> — Ana Paz, jueza, Lima')).toEqual({
    id: 'b1',
    kind: 'quote',
    content: [{ text: 'No ' }, { text: 'vamos', marks: [{ type: 'strong' }] }, { text: ' a ceder.' }],
    speaker: 'Ana Paz',
    role: 'jueza, Lima',
  })
})

test('a link in the attribution is the source', () => {
  expect(first('> Sí.\n>\n> — [Ana Paz](https://t.example/1)')).toMatchObject({
    content: [{ text: 'Sí.' }],
    speaker: 'Ana Paz',
    source: 'https://t.example/1',
  })

  const { body, dropped } = parse('> Sí.\n>\n> — Ana Paz, jueza, [Telegram](https://t.example/1)')
  expect(body).toMatchObject([{ speaker: 'Ana Paz', role: 'jueza', source: 'https://t.example/1' }])
  expect(dropped).toEqual([`the words "Telegram" of a quote's source (the address is kept)`])
})

test('a quote of one line that begins with a dash is a quote, not an attribution', () => {
  expect(first('> — ¿Vienes?')).toEqual({ id: 'b1', kind: 'quote', content: [{ text: '— ¿Vienes?' }] })
})

test('a last line too long for a speaker stays in the quote', () => {
  const line = `— ${'a'.repeat(600)}`

  expect(first(`> Sí.\n>\n> ${line}`)).toEqual({ id: 'b1', kind: 'quote', content: [{ text: `Sí.\n${line}` }] })
})

test('paragraphs of a quote are its lines', () => {
  expect(first('> Uno\n> sigue.\n>\n> Dos.')).toMatchObject({ content: [{ text: 'Uno sigue.\nDos.' }] })
})

test('nested lists are flattened in the order of the text, and it is said', () => {
  const { body, dropped } = parse('- uno\n  - dos\n    - tres\n\n  sigue\n- cuatro')

  expect(body).toEqual([
    {
      id: 'b1',
      kind: 'list',
      ordered: false,
      items: ['uno', 'dos', 'tres', 'sigue', 'cuatro'].map((text) => [{ text }]),
    },
  ])
  expect(dropped).toEqual(['the nesting of a list (its items are kept)'])
})

test('ordered lists and dividers', () => {
  const { body, dropped } = parse('3. a\n4. b\n\n***')

  expect(body).toMatchObject([
    { kind: 'list', ordered: true },
    { id: 'b2', kind: 'divider' },
  ])
  expect(dropped).toEqual(['the number 3 that a list starts at'])
})

test('raw HTML is never stored, its text is, and each loss is named', () => {
  const { body, dropped } = parse(
    'a <b>c</b> <br> d\n\n<div onclick="x">e &amp; &lt;f&gt;</div>\n\n<script>alert(1)</script>\n\n<!-- secret -->\n\n![Mapa](m.png)',
  )

  expect(body).toEqual([
    { id: 'b1', kind: 'paragraph', content: [{ text: 'a c\nd' }] },
    { id: 'b2', kind: 'paragraph', content: [{ text: 'e & <f>' }] },
  ])
  expect(dropped).toEqual([
    'the HTML <b>',
    'the HTML </b>',
    'the HTML <div onclick="x">e &amp; &lt;f&gt;</div> (its text is kept)',
    'the HTML <script>alert(1)</script>',
    'the HTML <!-- secret -->',
    'the image "Mapa" (m.png)',
  ])
})

test('a code block becomes a paragraph with its lines', () => {
  const { body, dropped } = parse('```js\na()\nb()\n```')

  expect(body).toEqual([{ id: 'b1', kind: 'paragraph', content: [{ text: 'a()\nb()' }] }])
  expect(dropped).toEqual(['the code block "a() b()" (its text is kept)'])
})

test('a link that a body may not hold leaves its text', () => {
  const { body, dropped } = parse('[x](javascript:alert(1)) [y](/path) [z](https://example.org "title")')

  expect(body).toMatchObject([{ content: [{ text: 'x y ' }, { text: 'z' }] }])
  expect(dropped).toHaveLength(3)
  expect(dropped[0]).toMatch(/^the link to "javascript:alert\(1\)" \(the text is kept\)/)
})

test('Markdown stays standard: other signs are text', () => {
  expect(first('~~a~~ ==b== {es:c} https://example.org')).toMatchObject({
    content: [{ text: '~~a~~ ==b== {es:c} https://example.org' }],
  })
})

test('code that is fenced under another name stays a paragraph', () => {
  expect(first('```Figure\nx\n```')).toMatchObject({ kind: 'paragraph' })
})

test('whatever the Markdown, the body is valid once its names are ids', () => {
  const pieces = fc.constantFrom(
    ...[
      '# ',
      '> ',
      '- ',
      '1. ',
      '\n',
      '\n\n',
      '    ',
      '```\n',
      '**',
      '*',
      '_',
      '`',
      '[a](https://example.org)',
      '[b](x:y)',
    ],
    ...[
      '![c](d)',
      '<b>',
      '</b>',
      '<div>',
      '<!--',
      '&#13;',
      '&#0;',
      '&#xD800;',
      '\\',
      '— ',
      'e\u0301',
      '\0',
      '\uD800',
      'word',
      ' ',
      '---\n',
    ],
    ...[
      '| a | b |\n',
      '|---|---|\n',
      '| |\n',
      '\n: ',
      '![a](picture:karte "b")',
      '\n\nhttps://youtu.be/dQw4w9WgXcQ\n\n',
      '```figure\npicture: karte\n```\n',
      '````post\nat: 2026-11-20T10:00:00Z\ntext: |\n  ',
      '```fact-box\ntitle: x\ntext: |\n  - y\n  ',
      '```related\narticle: /a\nnote: ',
      '````\n',
    ],
  )
  const anything = fc.array(fc.nat(0x10ffff), { maxLength: 4 }).map((points) => String.fromCodePoint(...points))

  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, anything), { maxLength: 25 }), (parts) => {
      const { body, problems } = parseMarkdown(parts.join(''))
      const toId = () => '0199c0de-0000-7000-8000-000000000000'
      const named = mapReferences(body, { asset: toId, article: toId, contributor: toId })

      if (problems.length === 0) expect(validateBody(named)).toMatchObject({ ok: true })
    }),
    { numRuns: 400 },
  )
})

test('absurdly deep nesting does not stop the parser', () => {
  const { body, dropped } = parse(`before\n\n${'> '.repeat(3000)}deep\n\n# after`)

  expect(body).toMatchObject([{ kind: 'paragraph' }, { kind: 'heading' }])
  expect(dropped).toContain('what is nested deeper than 100 levels')
  expect(parse(`${'*a **b '.repeat(300)}${'** *'.repeat(300)}`).body).toHaveLength(1)
})
