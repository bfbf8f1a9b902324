import type { Block, Body, Mark, Span } from '@dateline/content'
import { familyNames, givenNames } from './names/people.ts'
import { blockIdFrom, type Random } from './random.ts'
import type { Vocabulary } from './vocabulary/vocabulary.ts'

type BlockPlan = { kind: 'paragraph' | (typeof kinds)[number]; words: number; mark: Mark['type'] | null }

const marks: readonly Mark['type'][] = ['strong', 'emphasis', 'link', 'topic', 'language', 'abbreviation']
/**
 * As often as they are met. The generator makes no pictures, no posts, which only live pages have, and no pointers to other
 * articles: a story knows of none but itself.
 */
const kinds = ['heading', 'heading', 'quote', 'quote', 'list', 'list', 'divider', 'table', 'embed', 'fact_box'] as const
const wordsOf = { heading: 5, quote: 28, list: 36, divider: 0, table: 24, embed: 0, fact_box: 40 }
const withoutMarks = new Set<Block['kind']>(['divider', 'embed', 'table'])

/** What a story's texts have in common in all languages: 8 to 20 blocks with 300 to 900 words. */
export function planBody(random: Random): BlockPlan[] {
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
  return plan
}

/** What a text may mention. */
export type Mention = { topicId: string; name: string }

/** The planned text in one language. A translation's blocks know which block of the original they render. */
export function writeBody(
  random: Random,
  plan: readonly BlockPlan[],
  vocabulary: Vocabulary,
  mention: Mention,
  original: Body | null,
): Body {
  return plan.map(({ kind, words, mark }, index): Block => {
    const source = original?.[index]
    const base = { id: blockIdFrom(random), ...(source && { sourceBlockId: source.id }) }
    const write = (length: number) => writeText(random, vocabulary, length, mark && markOf(mark, vocabulary, mention))
    switch (kind) {
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
