import type { Block, Body } from '../body.ts'
import { spansToText } from '../to-text.ts'
import { mapTexts } from '../walk.ts'
import { compareTexts, type WordChange } from './compare-texts.ts'

/** What became of a block. `before` is null for one that came, `after` for one that went. */
export type BlockChange = {
  id: string
  kind: 'same' | 'changed' | 'added' | 'removed'
  /** Whether it stands elsewhere among the others. */
  isMoved: boolean
  before: Block | null
  after: Block | null
  /** Of all its texts, a line each. Nothing but `kept` where only the form changed: a link, a picture, the level of a heading. */
  words: WordChange[]
}

/** Every block of two bodies, in the order of the one after, with what went where it stood. Blocks are told by their ids. */
export function compareBodies(before: Body, after: Body, language = 'en'): BlockChange[] {
  const old = new Map(before.map((block) => [block.id, block]))
  const ids = new Set(after.map(({ id }) => id))
  const inPlace = longestRun(
    after.flatMap(({ id }) => (old.has(id) ? [id] : [])),
    before.map(({ id }) => id),
  )
  const changes = after.map((block): BlockChange => {
    const was = old.get(block.id)
    const words = compareTexts(was ? textOf(was) : '', textOf(block), language)
    const kind = !was ? 'added' : sameBlock(was, block) ? 'same' : 'changed'
    return {
      id: block.id,
      kind,
      isMoved: was !== undefined && !inPlace.has(block.id),
      before: was ?? null,
      after: block,
      words,
    }
  })
  for (const [index, block] of before.entries()) {
    if (ids.has(block.id)) continue
    const previous = before[index - 1]?.id
    const at = previous === undefined ? 0 : changes.findIndex(({ id }) => id === previous) + 1
    const words = compareTexts(textOf(block), '', language)
    changes.splice(at, 0, { id: block.id, kind: 'removed', isMoved: false, before: block, after: null, words })
  }
  return changes
}

/** All that is read of a block, a line for each text. */
export function textOf(block: Block): string {
  const lines: string[] = []
  mapTexts([block], {
    spans: (spans) => {
      lines.push(spansToText(spans))
      return spans
    },
    plain: (text) => {
      lines.push(text)
      return text
    },
  })
  return lines.join('\n')
}

/** Whether two blocks say the same in the same form. The order in which JSON names the parts says nothing. */
export function sameBlock(one: Block | null, other: Block | null): boolean {
  return one === other || (one !== null && other !== null && canonical(one) === canonical(other))
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}

/** The largest part of the ids that stands in the same order as before: the others were moved. */
function longestRun(ids: readonly string[], before: readonly string[]): ReadonlySet<string> {
  const places = new Map(before.map((id, index) => [id, index]))
  type End = { id: string; place: number; previous: End | undefined }
  // Of all runs of a length, the one that ends earliest: they end later the longer they are.
  const ends: End[] = []
  for (const id of ids) {
    const place = places.get(id) ?? 0
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ends[middle]?.place ?? 0) < place) low = middle + 1
      else high = middle
    }
    ends[low] = { id, place, previous: ends[low - 1] }
  }
  const run = new Set<string>()
  for (let end = ends.at(-1); end; end = end.previous) run.add(end.id)
  return run
}
