import fc from 'fast-check'
import type { Block, Mark, Picture, PostBlock, Span } from './body.ts'

/** Texts that someone may try, or write by accident. */
export const hostile = fc.constantFrom(
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onload='alert(1)",
  'javascript:alert(1)',
  '&lt;b&gt;',
  '« Sí » — ¿qué? "l\'été" 12 000 km...',
)

const text = fc.oneof(
  hostile,
  fc.string({ minLength: 1, maxLength: 12 }).map((some) => `a${some.replace(/\p{Cc}/gu, '')}`.normalize('NFC')),
)
const marks = fc.constantFrom<Mark[]>(
  [],
  [{ type: 'strong' }],
  [{ type: 'link', href: 'https://example.org/?a=1&b=2' }],
  [{ type: 'topic', topicId: 'lima' }],
  [{ type: 'language', lang: 'es' }],
  [{ type: 'abbreviation', title: 'Organisation "des" Nations' }],
)
export const spans = fc
  .tuple(text, marks)
  .map(([some, found]): Span[] => [{ text: some, ...(found.length > 0 && { marks: found }) }])
const optional = fc.option(spans, { nil: undefined })
const line = fc.option(text, { nil: undefined })
const defined = <Shape extends object>(shape: Shape): Shape =>
  Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined)) as Shape

const picture = fc.record({ assetId: fc.uuid(), alt: line, caption: optional }).map(defined) as fc.Arbitrary<Picture>
const paragraph = fc.record({ kind: fc.constant('paragraph'), content: spans })
const heading = fc.record({ kind: fc.constant('heading'), level: fc.constantFrom(2, 3), content: spans })
const list = fc.record({
  kind: fc.constant('list'),
  ordered: fc.boolean(),
  items: fc.array(spans, { minLength: 1, maxLength: 3 }),
})
const quote = fc.record({ kind: fc.constant('quote'), content: spans, speaker: line, role: line, source: line })
const divider = fc.constant({ kind: 'divider' })
const figure = fc.record({ kind: fc.constant('figure'), picture })
const gallery = fc.record({
  kind: fc.constant('gallery'),
  title: line,
  pictures: fc.array(picture, { minLength: 2, maxLength: 3 }),
})
const table = fc.integer({ min: 1, max: 3 }).chain((columns) =>
  fc.record({
    kind: fc.constant('table'),
    caption: optional,
    headerRow: fc.boolean(),
    headerColumn: fc.boolean(),
    rows: fc.array(
      fc
        .tuple(spans, fc.array(fc.oneof(spans, fc.constant([])), { minLength: columns, maxLength: columns }))
        .map(([first, others]) => [first, ...others]),
      { minLength: 1, maxLength: 3 },
    ),
  }),
)
const embed = fc
  .record({
    kind: fc.constant('embed'),
    from: fc.constantFrom(
      ['youtube', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'],
      ['mastodon', 'https://social.example/@ana/1234'],
      ['link', 'https://example.org/?q="'.replace('"', '%22')],
    ),
    title: text,
    author: line,
    description: line,
    poster: fc.option(fc.record({ assetId: fc.uuid() }), { nil: undefined }),
  })
  .map(({ from: [provider, url], ...rest }) => ({ ...rest, provider, url }))
const factBox = fc.record({
  kind: fc.constant('fact_box'),
  title: text,
  blocks: fc.array(fc.oneof(paragraph, heading, list), { minLength: 1, maxLength: 3 }),
})
const related = fc.record({ kind: fc.constant('related'), articleId: fc.uuid(), note: optional })
const inPost = fc.oneof(paragraph, heading, list, quote, divider, figure, gallery, table, embed, factBox, related)
const livePost = fc.record({
  kind: fc.constant('live_post'),
  at: fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }).map((date) => date.toISOString()),
  heading: optional,
  editedAt: fc.constantFrom('2026-11-28T16:00:00.000Z', undefined),
  pinned: fc.constantFrom(true, undefined),
  keyEvent: fc.constantFrom(true, undefined),
  contributorId: fc.option(fc.uuid(), { nil: undefined }),
  blocks: fc.array(inPost, { minLength: 1, maxLength: 3 }),
})

/** Blocks of every kind, nested ones too, each with an id of its own. */
export const arbitraryBody = fc.array(fc.oneof(inPost, livePost), { maxLength: 6 }).map((drafts) => {
  let made = 0
  const withIds = (blocks: readonly object[]): PostBlock[] =>
    blocks.map((block) => {
      made += 1
      const id = `b${made}`
      return defined({
        id,
        ...block,
        ...('blocks' in block && { blocks: withIds(block.blocks as object[]) }),
      }) as unknown as PostBlock
    })
  return withIds(drafts) as Block[]
})
