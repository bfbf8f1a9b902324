import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryBody } from '../body.fixtures.ts'
import type { Block, Body, Paragraph } from '../body.ts'
import { mapTexts } from '../walk.ts'
import { compareBodies, textOf } from './compare-bodies.ts'
import { compareTexts, shareOfChange } from './compare-texts.ts'
import { mergeBodies } from './merge-bodies.ts'

const paragraph = (id: string, text: string): Paragraph => ({ id, kind: 'paragraph', content: [{ text }] })
const base = [paragraph('a', 'Caracas, one'), paragraph('b', 'two'), paragraph('c', 'three'), paragraph('d', 'four')]
const texts = (body: Body) => body.map(textOf)

test('a text is compared word by word, as its language tells them apart', () => {
  expect(compareTexts('Das Dorf hat 120 Häuser.', 'Das Dorf hat 210 alte Häuser.', 'de')).toEqual([
    { kind: 'kept', text: 'Das Dorf hat ' },
    { kind: 'removed', text: '120' },
    { kind: 'added', text: '210' },
    { kind: 'kept', text: ' ' },
    { kind: 'added', text: 'alte ' },
    { kind: 'kept', text: 'Häuser.' },
  ])
  expect(compareTexts('l’été dernier', 'l’été prochain', 'fr').filter(({ kind }) => kind !== 'kept')).toEqual([
    { kind: 'removed', text: 'dernier' },
    { kind: 'added', text: 'prochain' },
  ])
  expect(compareTexts('same', 'same')).toEqual([{ kind: 'kept', text: 'same' }])
  expect(shareOfChange(compareTexts('same', 'same'))).toBe(0)
  expect(shareOfChange(compareTexts('', 'new'))).toBe(1)
})

test('both texts can be read from what changed', () => {
  fc.assert(
    fc.property(fc.lorem(), fc.lorem(), (before, after) => {
      const changes = compareTexts(before, after)
      const without = (kind: string) => changes.flatMap((each) => (each.kind === kind ? [] : each.text)).join('')

      expect([without('added'), without('removed')]).toEqual([before, after])
    }),
  )
})

test('a body is compared block by block: what came, went, changed and moved', () => {
  const after = [paragraph('d', 'four'), paragraph('a', 'Caracas, 1'), paragraph('e', 'five'), paragraph('c', 'three')]

  expect(compareBodies(base, after).map(({ id, kind, isMoved }) => [id, kind, isMoved])).toEqual([
    ['d', 'same', true],
    ['a', 'changed', false],
    ['b', 'removed', false],
    ['e', 'added', false],
    ['c', 'same', false],
  ])
})

test('whatever blocks are moved, the fewest are called so that explain the new order', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...base.keys()], { minLength: base.length }), (order) => {
      const after = order.flatMap((index) => base[index] ?? [])
      const stays = compareBodies(base, after).flatMap(({ id, isMoved }) => (isMoved ? [] : [id]))
      const longest = Math.max(...subsets(order).map((some) => (isRising(some) ? some.length : 0)))

      expect(stays).toEqual([...stays].sort())
      expect(stays).toHaveLength(longest)
    }),
  )
})

const subsets = ([first, ...rest]: readonly number[]): number[][] =>
  first === undefined ? [[]] : subsets(rest).flatMap((some) => [some, [first, ...some]])
const isRising = (some: readonly number[]) => some.every((each, index) => index === 0 || each > (some[index - 1] ?? 0))

test('a word that is added is seen in whatever text of whatever kind of block it stands', () => {
  fc.assert(
    fc.property(arbitraryBody, fc.nat(200), (before, pick) => {
      let texts = 0
      const count = <Text>(text: Text): Text => {
        texts += 1
        return text
      }
      mapTexts(before, { spans: count, plain: count })
      fc.pre(texts > 0)
      let at = 0
      const isChosen = () => at++ === pick % texts
      const after = mapTexts(before, {
        spans: (spans) => (isChosen() ? [...spans, { text: ' otherwise' }] : spans),
        plain: (text) => (isChosen() ? `${text} otherwise` : text),
      })
      const changed = compareBodies(before, after).filter(({ kind }) => kind !== 'same')

      expect(changed).toHaveLength(1)
      const added = changed[0]?.words.flatMap(({ kind, text }) => (kind === 'added' ? text : []))
      expect(added?.join('')).toContain('otherwise')
    }),
  )
})

test('texts with next to nothing in common are told apart as a whole', () => {
  const wordsOf = (letter: string) => Array.from({ length: 2000 }, (_, index) => `${letter}${index}`).join(' ')

  expect(compareTexts(wordsOf('a'), wordsOf('b'))).toEqual([
    { kind: 'removed', text: wordsOf('a') },
    { kind: 'added', text: wordsOf('b') },
  ])
})

test('a block in which only the form changed says so: its words are all kept', () => {
  const marked: Block = { id: 'b', kind: 'paragraph', content: [{ text: 'two', marks: [{ type: 'strong' }] }] }
  const [, change] = compareBodies(base, base.with(1, marked as Paragraph))

  expect(change).toMatchObject({ kind: 'changed', words: [{ kind: 'kept', text: 'two' }] })
})

test('what two people did to different blocks is joined', () => {
  const mine = [paragraph('a', 'Caracas, 1'), paragraph('n', 'mine'), ...base.slice(1)]
  const theirs = [
    paragraph('b', 'two'),
    paragraph('d', 'four'),
    paragraph('a', 'Caracas, one'),
    paragraph('t', 'theirs'),
  ]
  const { body, conflicts } = mergeBodies(base, mine, theirs)

  expect(conflicts).toEqual([])
  expect(texts(body)).toEqual(['two', 'four', 'Caracas, 1', 'mine', 'theirs'])
})

test('a block that both changed, or that one took out and the other changed, is for them to decide', () => {
  const mine = [paragraph('a', 'mine'), paragraph('b', 'mine too'), ...base.slice(2)]
  const theirs = [paragraph('a', 'theirs'), ...base.slice(2)]
  const { body, conflicts } = mergeBodies(base, mine, theirs)

  expect(conflicts.map(({ id, mine: one, theirs: other }) => [id, one && textOf(one), other && textOf(other)])).toEqual(
    [
      ['a', 'mine', 'theirs'],
      ['b', 'mine too', null],
    ],
  )
  expect(texts(body)).toEqual(['theirs', 'mine too', 'three', 'four'])
})

/** What somebody makes of a body: changes some words, takes blocks out, moves them, adds some. */
const edits = fc.array(
  fc.record({
    at: fc.nat(20),
    way: fc.constantFrom('write', 'add', 'remove', 'move'),
    word: fc.stringMatching(/^[a-z]{6}$/),
  }),
  { maxLength: 8 },
)
type Edit = { at: number; way: string; word: string }

function edit(body: Body, who: string, some: readonly Edit[]): Body {
  return some.reduce((blocks: Body, { at, way, word }, step) => {
    const index = blocks.length === 0 ? 0 : at % blocks.length
    const block = blocks[index]
    const rest = blocks.filter((_, each) => each !== index)
    if (way === 'add' || !block) return blocks.toSpliced(index, 0, paragraph(`${who}${step}`, `${who}${word}`))
    if (way === 'write') return blocks.with(index, paragraph(block.id, `${textOf(block)} ${who}${word}`))
    return way === 'remove' ? rest : rest.toSpliced(at % (rest.length + 1), 0, block)
  }, body)
}

test('whatever two people do at once, no word that either has written is lost, and no block is there twice', () => {
  fc.assert(
    fc.property(edits, edits, (one, other) => {
      const mine = edit(base, 'm', one)
      const theirs = edit(base, 't', other)
      const { body, conflicts } = mergeBodies(base, mine, theirs)
      const kept = [...body, ...conflicts.flatMap((each) => [each.mine ?? [], each.theirs ?? []].flat())]
        .map(textOf)
        .join(' ')
      const known = new Set(texts(base).join(' ').split(' '))
      const written = [...texts(mine), ...texts(theirs)].join(' ').split(' ')

      expect(written.filter((word) => !known.has(word) && !kept.includes(word))).toEqual([])
      expect(new Set(body.map(({ id }) => id)).size).toBe(body.length)
      if (one.length === 0) expect(body).toEqual(theirs)
      if (other.length === 0) expect(body).toEqual(mine)
    }),
    { numRuns: 500 },
  )
})
