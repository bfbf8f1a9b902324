import { expect, test } from 'vitest'
import type { Body } from './body.ts'
import { limits } from './limits.ts'
import { validateBody } from './validate-body.ts'

const body: Body = [
  { id: 'b1', kind: 'paragraph', content: [{ text: 'Un párrafo' }] },
  { id: 'b2', kind: 'heading', level: 2, content: [{ text: 'Título' }] },
  {
    id: 'b3',
    sourceBlockId: 'a3',
    kind: 'quote',
    content: [{ text: 'Sí' }],
    speaker: 'Ana',
    role: 'jueza',
    source: 'Radio',
  },
  { id: 'b4', kind: 'list', ordered: true, items: [[{ text: 'uno' }], [{ text: 'dos', marks: [{ type: 'strong' }] }]] },
  { id: 'b5', kind: 'divider' },
]

function paragraph(...content: unknown[]) {
  return { id: 'p1', kind: 'paragraph', content }
}

function messages(input: unknown): string[] {
  const result = validateBody(input)
  return result.ok ? [] : result.problems.map((problem) => problem.message)
}

test('a body of every kind is valid and comes back as it is', () => {
  expect(validateBody(body)).toEqual({ ok: true, body })
})

test('a body that is still empty is valid', () => {
  expect(validateBody([])).toEqual({ ok: true, body: [] })
})

test('a problem names its block in words that an editor understands', () => {
  const link = { text: 'No vamos a permitirlo nunca más', marks: [{ type: 'link', href: 'javascript:alert(1)' }] }
  const input = [...body.slice(0, 2), { id: 'q', kind: 'quote', content: [link] }]

  expect(validateBody(input)).toEqual({
    ok: false,
    problems: [
      {
        block: 3,
        id: 'q',
        message: 'Block 3 (quote, "No vamos a permitirlo…"): a link must begin with https://, http:// or mailto:.',
      },
    ],
  })
})

test('every broken block is named, not only the first', () => {
  const input = [paragraph({ text: ' \n ' }), { id: 'h', kind: 'heading', level: 4, content: [{ text: 'x' }] }]

  expect(messages(input)).toEqual([
    'Block 1 (paragraph): the paragraph is empty.',
    'Block 2 (heading, "x"): a heading must be of level 2 or 3.',
  ])
})

test.each([
  ['an unknown kind', { id: 'a', kind: 'html', content: '<b>' }, 'Block 1 (html): the block is of an unknown kind.'],
  ['no kind at all', 7, 'Block 1: the block is of an unknown kind.'],
  [
    'a field that the kind has not',
    { id: 'a', kind: 'divider', html: '<hr>' },
    'Block 1 (divider): it has unknown fields: html.',
  ],
  [
    'a list without items',
    { id: 'a', kind: 'list', ordered: false, items: [] },
    'Block 1 (list): the list has no items.',
  ],
  [
    'a list with an empty item',
    { id: 'a', kind: 'list', ordered: false, items: [[{ text: 'uno' }], [{ text: '' }]] },
    'Block 1 (list, "uno"): an item of the list is empty.',
  ],
  [
    'an id that begins with a digit',
    { id: '1a', kind: 'divider' },
    'Block 1 (divider): the id must begin with a letter and hold only letters, digits, - and _.',
  ],
  [
    'a source of two lines',
    { id: 'a', kind: 'quote', content: [{ text: 'x' }], source: 'a\nb' },
    'Block 1 (quote, "x"): the source must be one line.',
  ],
])('%s is refused', (_name, block, message) => {
  expect(messages([block])).toEqual([message])
})

test.each([
  ['an unknown mark', [{ type: 'style', css: 'color:red' }], 'a mark is of an unknown type'],
  [
    'a second link',
    [1, 2].map((n) => ({ type: 'link', href: `https://example.org/${n}` })),
    'a phrase has two marks of the same type',
  ],
  [
    'a topic in a link',
    [
      { type: 'link', href: 'https://example.org/' },
      { type: 'topic', topicId: 't' },
    ],
    'a phrase cannot be a link and a topic at once',
  ],
  [
    'a language that is none',
    [{ type: 'language', lang: 'español!' }],
    'a phrase has a language that is no BCP 47 tag, such as "es" or "pt-BR"',
  ],
  ['a language that is missing', [{ type: 'language' }], 'a phrase in another language does not say which'],
  ['an empty title', [{ type: 'abbreviation', title: ' ' }], 'the title of an abbreviation is empty'],
])('%s is refused', (_name, marks, reason) => {
  expect(messages([paragraph({ text: 'x', marks })])).toEqual([`Block 1 (paragraph, "x"): ${reason}.`])
})

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  '//example.org',
  '/path',
  'https://',
  'https://exa mple.org',
  'https:\\\\example.org',
  'https://example.org/\n',
  'mailto:info@example.org x',
  'mailto:nobody',
])('a link to %j is refused', (href) => {
  expect(messages([paragraph({ text: 'x', marks: [{ type: 'link', href }] })])).toHaveLength(1)
})

test.each([
  'https://example.org',
  'HTTP://example.org/a?b=c#d',
  'mailto:info@example.org',
  'https://münchen.example/ñ',
])('a link to %j is accepted', (href) => {
  expect(messages([paragraph({ text: 'x', marks: [{ type: 'link', href }] })])).toEqual([])
})

test('a link may be as long as the limit and no longer', () => {
  const longest = 'https://example.org/'.padEnd(limits.href, 'a')

  expect(messages([paragraph({ text: 'x', marks: [{ type: 'link', href: longest }] })])).toEqual([])
  expect(messages([paragraph({ text: 'x', marks: [{ type: 'link', href: `${longest}a` }] })])).toEqual([
    'Block 1 (paragraph, "x"): a link must be at most 2048 characters long.',
  ])
})

test('two blocks cannot have the same id', () => {
  expect(messages([body[4], body[4]])).toEqual(['Block 2 (divider): another block has the same id.'])
})

test('control characters, NUL and halves of surrogate pairs are refused', () => {
  for (const text of ['a\0', 'a\u0007', 'a\uD800', 'a\r\nb']) {
    expect(messages([paragraph({ text })])[0]).toMatch(/: the text holds control characters or broken characters\.$/)
  }
})

test('text is composed, spans are merged and marks put in order', () => {
  const link = { type: 'link', href: 'https://example.org/' }
  const result = validateBody([
    paragraph(
      { text: 'e\u0301', marks: [{ type: 'strong' }, link] },
      { text: 'te', marks: [link, { type: 'strong' }] },
    ),
  ])

  expect(result).toEqual({ ok: true, body: [paragraph({ text: '\u00E9te', marks: [link, { type: 'strong' }] })] })
})

test('the limits hold, and what is just within them is accepted', () => {
  const longest = paragraph({ text: 'a'.repeat(limits.charactersInBlock) })
  const dividers = Array.from({ length: limits.blocks }, (_, index) => ({ id: `b${index}`, kind: 'divider' }))

  expect(messages([longest])).toEqual([])
  expect(messages([paragraph({ text: 'a'.repeat(limits.charactersInBlock + 1) })])).toHaveLength(1)
  expect(messages(dividers)).toEqual([])
  expect(messages([...dividers, { id: 'last', kind: 'divider' }])).toEqual(['The body has more than 5000 blocks.'])
})

test('what is no list of blocks is refused as a whole', () => {
  for (const input of [null, undefined, 'text', {}, 3]) {
    expect(validateBody(input)).toEqual({
      ok: false,
      problems: [{ block: null, id: null, message: 'The body is not a list of blocks.' }],
    })
  }
})

const uuid = '0199c0de-0000-7000-8000-000000000000'
const inner = { id: 'i1', kind: 'paragraph', content: [{ text: 'uno' }] }
const postWith = (...blocks: unknown[]) => ({ id: 'a', kind: 'live_post', at: '2026-11-20T10:00:00Z', blocks })

test.each([
  [
    'a problem inside a post',
    postWith(inner, { id: 'f', kind: 'fact_box', title: 'Datos', blocks: [{ ...inner, id: 'i2', content: [] }] }),
    'Block 1 (live_post), block 2 (fact_box, "Datos"), block 1 (paragraph): the paragraph is empty.',
  ],
  ['a post inside a post', postWith(postWith(inner)), 'a post holds every kind of block but another post.'],
  ['the same id at another depth', postWith({ ...inner, id: 'a' }), 'another block has the same id.'],
  ['a post without a moment', { ...postWith(inner), at: 'hoy' }, 'the time of the post must be a moment'],
  ['a gallery of one', { id: 'a', kind: 'gallery', pictures: [{ assetId: uuid }] }, 'one alone is a figure.'],
  ['a picture by its name', { id: 'a', kind: 'figure', picture: { assetId: 'sal' } }, 'is not named by its id.'],
  [
    'a table with a hole',
    { id: 'a', kind: 'table', headerRow: true, headerColumn: false, rows: [[[{ text: 'x' }], []], [[]]] },
    'the rows of the table have different numbers of cells.',
  ],
  [
    'an embed that leads to a script',
    { id: 'a', kind: 'embed', provider: 'link', url: 'javascript:alert(1)', title: 'x' },
    'the address of the embed must be complete and begin with https:// or http://.',
  ],
  [
    'an embed from another site than it says',
    { id: 'a', kind: 'embed', provider: 'youtube', url: 'https://evil.example/watch?v=dQw4w9WgXcQ', title: 'x' },
    'the address of the embed leads to nothing that can be shown of YouTube.',
  ],
  [
    'a quote in a fact box',
    { id: 'a', kind: 'fact_box', title: 'x', blocks: [{ ...inner, kind: 'quote' }] },
    'a fact box holds paragraphs, headings and lists.',
  ],
])('%s is named where it stands', (_name, block, message) => {
  expect(messages([block]).join()).toContain(message)
})

test('the moment of a post is kept in UTC, and the address of an embed in the form that the provider gives it', () => {
  const embed = { id: 'e', kind: 'embed', provider: 'youtube', url: 'https://youtu.be/dQw4w9WgXcQ?si=x', title: 'x' }

  expect(validateBody([{ ...postWith(embed), at: '2026-11-20T10:00:00-03:00' }])).toMatchObject({
    body: [{ at: '2026-11-20T13:00:00.000Z', blocks: [{ url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ' }] }],
  })
})
