import type { Block, Body, Mark, PostBlock, Span } from '@dateline/content'
import { familyNames, givenNames } from './names/people.ts'
import { blockIdFrom, type Random } from './random.ts'
import type { Vocabulary } from './vocabulary/vocabulary.ts'

type BlockPlan = {
  kind: 'paragraph' | 'figure' | 'gallery' | 'related' | (typeof kinds)[number]
  words: number
  mark: Mark['type'] | null
  assetIds?: string[]
}

const marks: readonly Mark['type'][] = ['strong', 'emphasis', 'link', 'topic', 'language', 'abbreviation']
/** As often as they are met. Pictures and pointers to other articles are rarer: a text has one of them at most. */
const kinds = ['heading', 'heading', 'quote', 'quote', 'list', 'list', 'divider', 'table', 'embed', 'fact_box'] as const
const wordsOf = { heading: 5, quote: 28, list: 36, divider: 0, table: 24, embed: 0, fact_box: 40 }
/** Milliseconds between two posts of a live page. */
const postEvery = 17 * 60_000
const withoutMarks = new Set<Block['kind']>(['divider', 'embed', 'table'])

/** What a story's texts have in common in all languages: 8 to 20 blocks with 300 to 900 words. */
export function planBody(random: Random, assetIds: readonly string[]): BlockPlan[] {
  const length = random.between(8, 20)
  const plan = Array.from({ length }, (_, place): BlockPlan => {
    const kind = place === 0 || place === length - 1 || random.chance(0.72) ? 'paragraph' : random.pick(kinds)
    const mark = !withoutMarks.has(kind) && random.chance(0.35) ? random.pick(marks) : null
    return { kind, words: kind === 'paragraph' ? 0 : wordsOf[kind], mark }
  })
  const paragraphs = plan.filter(({ kind }) => kind === 'paragraph')
  const others = plan.reduce((sum, { words }) => sum + words, 0)
  const rest = Math.max(random.between(330, 850) - others, 100)
  for (const paragraph of paragraphs) paragraph.words = Math.max(Math.round(rest / paragraphs.length), 10)
  const rare = planRare(random, assetIds)
  if (rare) plan[random.between(1, length - 2)] = { words: 0, mark: null, ...rare }
  return plan
}

function planRare(random: Random, assetIds: readonly string[]): Pick<BlockPlan, 'kind' | 'assetIds'> | null {
  const chance = random.next()
  if (chance < 0.05) return { kind: 'related' }
  if (chance < 0.07 && assetIds.length > 1) return { kind: 'gallery', assetIds: random.sample(assetIds, 4) }
  if (chance < 0.3 && assetIds.length > 0) return { kind: 'figure', assetIds: random.sample(assetIds, 1) }
  return null
}

/** What a text may mention. */
export type Mention = { topicId: string; name: string }

/** The planned text in one language. A translation's blocks know which block of the original they render. */
export function writeBody(
  random: Random,
  plan: readonly BlockPlan[],
  vocabulary: Vocabulary,
  mention: Mention,
  original: readonly Block[] | null,
  { earlier }: { earlier: string | undefined },
): PostBlock[] {
  return plan.map(({ kind, words, mark, assetIds = [] }, index): PostBlock => {
    const source = original?.[index]
    const base = { id: blockIdFrom(random), ...(source && { sourceBlockId: source.id }) }
    const write = (length: number) => writeText(random, vocabulary, length, mark && markOf(mark, vocabulary, mention))
    const [assetId] = assetIds
    switch (kind) {
      case 'figure':
        return assetId ? { ...base, kind, picture: { assetId } } : { ...base, kind: 'divider' }
      case 'gallery':
        return { ...base, kind, pictures: assetIds.map((id) => ({ assetId: id })) }
      case 'related':
        return earlier ? { ...base, kind, articleId: earlier } : { ...base, kind: 'divider' }
      case 'paragraph':
        return { ...base, kind, content: write(words) }
      case 'heading':
        return {
          ...base,
          kind,
          level: index % 3 === 0 ? 3 : 2,
          content: [{ text: vocabulary.headline(random, words).text }],
        }
      case 'quote':
        return { ...base, kind, content: write(words), ...writeAttribution(random, vocabulary) }
      case 'list':
        return { ...base, kind, ordered: index % 2 === 0, items: [1, 2, 3].map(() => write(Math.ceil(words / 3))) }
      case 'divider':
        return { ...base, kind }
      case 'table':
        return { ...base, kind, ...writeTable(random, vocabulary) }
      case 'embed':
        return { ...base, kind, ...writeEmbed(random, vocabulary) }
      case 'fact_box': {
        const inner = source?.kind === 'fact_box' ? source.blocks[0] : undefined
        const within = { id: blockIdFrom(random), ...(inner && { sourceBlockId: inner.id }) }
        return {
          ...base,
          kind,
          title: vocabulary.headline(random, 4).text,
          blocks: [{ ...within, kind: 'paragraph', content: write(words) }],
        }
      }
      default:
        return kind satisfies never
    }
  })
}

/** The planned text as posts of a live page, a block each: one is pinned, some are key events. */
export function writeLiveBody(
  random: Random,
  plan: readonly BlockPlan[],
  vocabulary: Vocabulary,
  mention: Mention,
  original: Body | null,
  around: { earlier: string | undefined; publishedAt: Date },
): Body {
  const posts = original?.flatMap((block) => (block.kind === 'live_post' ? block : []))
  const blocks = writeBody(random, plan, vocabulary, mention, posts?.flatMap((post) => post.blocks) ?? null, around)
  return blocks.map((block, index): Block => {
    const source = posts?.[index]
    return {
      id: blockIdFrom(random),
      ...(source && { sourceBlockId: source.id }),
      kind: 'live_post',
      at: new Date(around.publishedAt.getTime() + (index + 1) * postEvery).toISOString(),
      heading: [{ text: vocabulary.headline(random, 6).text }],
      ...(index === 2 && { pinned: true as const }),
      ...(index % 4 === 0 && { keyEvent: true as const }),
      blocks: [block],
    }
  })
}

/** A few years with two figures each. */
function writeTable(random: Random, vocabulary: Vocabulary) {
  const cell = (text: string): Span[] => [{ text }]
  const name = () => cell(vocabulary.headline(random, 2).text)
  const first = random.between(2008, 2020)
  const rows = [0, 1, 2, 3].map((year) => [
    cell(String(first + year)),
    cell(String(random.between(1, 99))),
    cell(String(random.between(100, 999))),
  ])
  return { caption: name(), headerRow: true, headerColumn: true, rows: [[[], name(), name()], ...rows] }
}

/** Addresses that have the form of real ones and lead nowhere. */
function writeEmbed(random: Random, vocabulary: Vocabulary) {
  const id = random.between(10_000_000, 99_999_999)
  const [provider, url] = random.pick([
    ['peertube', `https://video.example/w/${id}`],
    ['mastodon', `https://social.example/@archive/${id}`],
    ['link', `https://archive.example/${id}`],
  ] as const)
  return { provider, url, title: vocabulary.headline(random, 6).text, author: 'Archive' }
}

function writeAttribution(random: Random, vocabulary: Vocabulary) {
  const speaker = `${random.pick(givenNames)} ${random.pick(familyNames)}`
  return {
    speaker,
    role: random.pick(vocabulary.phrases.roles),
    ...(random.chance(0.3) && { source: `https://archive.example/${random.between(1000, 9999)}` }),
  }
}

/** Sentences of 8 to 22 words, with a marked phrase after the first of them. */
function writeText(random: Random, vocabulary: Vocabulary, length: number, phrase: Span | null): Span[] {
  const sentences: string[] = []
  for (let written = 0; written < length; ) {
    const words = Math.min(random.between(8, 22), Math.max(length - written, 4))
    sentences.push(vocabulary.sentence(random, words))
    written += words
  }
  if (!phrase) return [{ text: sentences.join(' ') }]
  const [first = '', ...rest] = sentences
  return [{ text: `${first} ` }, phrase, { text: `. ${rest.join(' ') || vocabulary.sentence(random, 6)}` }]
}

function markOf(type: Mark['type'], { phrases }: Vocabulary, { topicId, name }: Mention): Span {
  switch (type) {
    case 'strong':
    case 'emphasis':
      return { text: name, marks: [{ type }] }
    case 'topic':
      return { text: name, marks: [{ type, topicId }] }
    case 'link':
      return { text: phrases.link, marks: [{ type, href: 'https://archive.example/report' }] }
    case 'language':
      return { text: phrases.foreign.text, marks: [{ type, lang: phrases.foreign.lang }] }
    case 'abbreviation':
      return { text: phrases.abbreviation.text, marks: [{ type, title: phrases.abbreviation.title }] }
  }
}
