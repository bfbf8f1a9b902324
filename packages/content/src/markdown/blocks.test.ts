import { expect, test } from 'vitest'
import { parseMarkdown } from './parse-markdown.ts'

function parse(text: string) {
  let count = 0
  return parseMarkdown(text, { newId: () => `b${++count}` })
}

const text = (some: string) => [{ text: some }]

test('a table keeps its rows, its marks and its empty cells, and a short row is filled', () => {
  const { body, dropped, problems } = parse(
    '| Year | Share |\n|---|--:|\n| 2008 | **2** |\n| 2023 |\n\n: Wind, in *percent*\n\nText.',
  )

  expect([dropped, problems]).toEqual([[], []])
  expect(body).toEqual([
    {
      id: 'b1',
      kind: 'table',
      caption: [{ text: 'Wind, in ' }, { text: 'percent', marks: [{ type: 'emphasis' }] }],
      headerRow: true,
      headerColumn: false,
      rows: [
        [text('Year'), text('Share')],
        [text('2008'), [{ text: '2', marks: [{ type: 'strong' }] }]],
        [text('2023'), []],
      ],
    },
    { id: 'b2', kind: 'paragraph', content: text('Text.') },
  ])
})

test('an empty corner makes the first column a header, and an empty first row none of the rows', () => {
  const [byYear, plain] = parse('| | 2008 |\n|---|---|\n| Wind | 2 |\n\nx\n\n| | |\n|---|---|\n| a | b |').body.filter(
    ({ kind }) => kind === 'table',
  )

  expect(byYear).toMatchObject({ headerRow: true, headerColumn: true })
  expect(plain).toMatchObject({ headerRow: false, headerColumn: false, rows: [[text('a'), text('b')]] })
})

test('a picture alone in its paragraph is a figure; inside a text it is named as lost', () => {
  const { body, dropped } = parse('![La sal](picture:sal "Foto: Ana")\n\n![](picture:sal)\n\nasí ![x](picture:sal)')

  expect(body).toMatchObject([
    { kind: 'figure', picture: { assetId: 'sal', alt: 'La sal', caption: text('Foto: Ana') } },
    { kind: 'figure', picture: { assetId: 'sal' } },
    { kind: 'paragraph' },
  ])
  expect(body[1]).not.toHaveProperty('picture.alt')
  expect(dropped).toEqual(['the image "x" (picture:sal): a picture stands in a paragraph of its own'])
})

test('an address alone in its paragraph is an embed where it names something that is known', () => {
  const { body } = parse(
    'https://youtu.be/dQw4w9WgXcQ\n\n<https://t.me/canal/12>\n\n[La charla](https://vimeo.com/76979871)\n\nhttps://example.org/\n\nvéase https://t.me/canal/12',
  )

  expect(body).toMatchObject([
    { kind: 'embed', provider: 'youtube', title: 'youtube.com/watch?v=dQw4w9WgXcQ' },
    { kind: 'embed', provider: 'telegram', url: 'https://t.me/canal/12', title: 't.me/canal/12' },
    { kind: 'embed', provider: 'vimeo', title: 'La charla' },
    { kind: 'paragraph' },
    { kind: 'paragraph' },
  ])
})

test('figures, galleries and embeds are written as fields where Markdown has no room for what is said of them', () => {
  const { body, problems } = parse(
    [
      '```figure\npicture: sal\nalt: ""\ncaption: Foto de *Ana*\n```',
      '```gallery\ntitle: 2024\npictures:\n  - sal\n  - picture: mar\n    alt: El mar\n```',
      '```embed\nurl: https://social.example/@ana/12\nprovider: mastodon\ntitle: No\nauthor: Ana\ndescription: |\n  Uno\n  dos\nposter: sal\n```',
      '```embed\nurl: https://example.org/informe\ntitle: El informe\n```',
      '```related\narticle: /es/2024/01/sal\nnote: Más\n```',
    ].join('\n\n'),
  )

  expect(problems).toEqual([])
  expect(body).toMatchObject([
    {
      kind: 'figure',
      picture: {
        assetId: 'sal',
        alt: '',
        caption: [{ text: 'Foto de ' }, { text: 'Ana', marks: [{ type: 'emphasis' }] }],
      },
    },
    { kind: 'gallery', title: '2024', pictures: [{ assetId: 'sal' }, { assetId: 'mar', alt: 'El mar' }] },
    { provider: 'mastodon', title: 'No', author: 'Ana', description: 'Uno\ndos', poster: { assetId: 'sal' } },
    { provider: 'link', url: 'https://example.org/informe' },
    { kind: 'related', articleId: '/es/2024/01/sal', note: text('Más') },
  ])
})

test('a fact box and a post hold blocks of their own, written in Markdown', () => {
  const { body, problems } = parse(
    '````post\nat: 2026-11-20T10:00:00-03:00\nheading: Cierra el *puerto*\nkey-event: true\nby: Ana Paz\ntext: |\n  Uno.\n\n  | a | b |\n  |---|---|\n  | 1 | 2 |\n\n  ```fact-box\n  title: El puerto\n  text: |\n    - largo\n    - hondo\n  ```\n````',
  )

  expect(problems).toEqual([])
  expect(body).toMatchObject([
    {
      kind: 'live_post',
      at: '2026-11-20T10:00:00-03:00',
      heading: [{ text: 'Cierra el ' }, { text: 'puerto' }],
      keyEvent: true,
      contributorId: 'Ana Paz',
      blocks: [
        { kind: 'paragraph' },
        { kind: 'table' },
        { kind: 'fact_box', title: 'El puerto', blocks: [{ kind: 'list', items: [text('largo'), text('hondo')] }] },
      ],
    },
  ])
  expect(body[0]).not.toHaveProperty('pinned')
})

test.each([
  ['```figure\npic: x\n```', 'The figure "pic: x": "picture" must be a line of text.'],
  ['```figure\n- x\n```', 'The figure "- x": it must have the fields picture, alt, caption.'],
  ['```figure\npicture: "x\n```', 'The figure "picture: "x": it is not YAML'],
  [
    '```gallery\npictures:\n  - [a]\n```',
    'The gallery "pictures: - [a]": "pictures.0" must be the key of a picture, or its fields: picture, alt, caption.',
  ],
  [
    '```embed\nurl: javascript:alert(1)\ntitle: x\n```',
    'The embed "url: javascript:alert(1) title: x": "url" is no address of a page: javascript:alert(1).',
  ],
  [
    '```embed\nurl: https://example.org/\nprovider: x\ntitle: x\n```',
    'The embed "url: https://example.org/ provider: x ti…": "url" is no address that x has: https://example.org/.',
  ],
  [
    '```fact-box\ntitle: x\ntext: |\n  > y\n```',
    'The fact-box "title: x text: | > y": a fact box holds paragraphs, headings and lists; in its text there is also: quote.',
  ],
  [
    '```post\nat: yesterday\ntext: x\n```',
    'The post "at: yesterday text: x": "at" must be a moment with its offset, as 2026-11-20T10:00:00-03:00.',
  ],
  [
    '```post\nat: 2026-11-20T10:00:00Z\ntext: ""\n```',
    'The post "at: 2026-11-20T10:00:00Z text: """: "text" says nothing.',
  ],
])('what is wrong with %j is said', (markdown, problem) => {
  expect(parse(markdown).problems[0]).toContain(problem)
})

test('a post inside a post is refused', () => {
  const inner = '  ```post\n  at: 2026-11-20T10:00:00Z\n  text: y\n  ```'

  expect(parse(`\`\`\`\`post\nat: 2026-11-20T10:00:00Z\ntext: |\n  x\n\n${inner}\n\`\`\`\``).problems).toEqual([
    'The post "at: 2026-11-20T10:00:00Z text: y": a post stands in nothing else.',
  ])
})

test('a heap of signs that would take minutes to read is refused at once, also where it is written in escapes', () => {
  expect(parse('*a'.repeat(50_000)).problems).toEqual([
    expect.stringContaining('a paragraph has 50000 signs of Markdown (*, _ and [), and at most 2000 are read'),
  ])
  expect(parse(`\`\`\`fact-box\ntitle: x\ntext: "${'\\x2aa'.repeat(3000)}"\n\`\`\``).problems[0]).toContain(
    '3000 signs',
  )
  expect(parse(`${' '.repeat(200)}- a\n`.repeat(600)).problems[0]).toContain('Nest its lists less deeply')
})
