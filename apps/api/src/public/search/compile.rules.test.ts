import { expect, test } from 'vitest'
import { compileQuery, type KnownWord, type NamedTopics } from './compile.rules.ts'
import { parseQuery } from './query.rules.ts'

const word = (text: string, more: Partial<KnownWord> = {}): KnownWord => ({
  word: text,
  lexeme: text,
  spellings: [],
  compounds: [],
  parts: [],
  isKnown: true,
  ...more,
})

const known = new Map(
  [
    word('salz'),
    word('sole'),
    word('der', { lexeme: null }),
    word('erde', { lexeme: 'erd' }),
    word('kanale', { spellings: ['kanal'], compounds: ['regenkanal'] }),
    word('windkraft', { isKnown: false, parts: ['wind', 'kraft'] }),
    word("l'eau"),
  ].map((each) => [each.word, each]),
)

const compile = (text: string, named: NamedTopics[] = []) => compileQuery(parseQuery(text), known, () => named)

test.each([
  ['salz sole', "('salz' & 'sole')"],
  ['der salz', "'salz'"],
  ['salz -sole', "('salz' & !('sole'))"],
  ['salz -der', "'salz'"],
  ['salz OR sole der', "('salz' | 'sole')"],
  ['kanale', "('kanale' | 'kanal' | 'regenkanal')"],
  ['windkraft', "('windkraft' | ('wind' & 'kraft'))"],
  ['"salz der erde"', "('salz' <2> 'erd')"],
  ['"der salz"', "('salz')"],
  ['"salz kanale"', "('salz' <1> ('kanale' | 'kanal'))"],
])('%s asks for %s', (text, match) => {
  expect(compile(text)?.match).toBe(match)
})

test.each(['der', '"der der"', '-salz', ''])('%j leaves nothing to search for', (text) => {
  expect(compile(text)).toBeNull()
})

test('the name of a topic asks for its words, or for what is about it', () => {
  const compiled = compile('salz sole kanale', [{ words: ['salz', 'sole'], marks: ['#topic:1', '#topic:2'] }])

  expect(compiled?.match).toBe("((('salz' & 'sole') | '#topic:1' | '#topic:2') & ('kanale' | 'kanal' | 'regenkanal'))")
  expect(compiled?.rank).toBe("'#topic:1' | '#topic:2' | 'salz' | 'sole' | 'kanale' | 'kanal'")
})

test('a name whose words say nothing asks for what is about it', () => {
  expect(compile('der', [{ words: ['der'], marks: ['#topic:1'] }])?.match).toBe("'#topic:1'")
})

test('what is excluded neither ranks nor is shown as found', () => {
  const compiled = compile('salz kanale -sole -"windkraft erde"')

  expect(compiled).toMatchObject({ rank: "'salz' | 'kanale' | 'kanal'", rankCompounds: "'regenkanal'" })
  expect(compiled?.lexemes).toEqual(['salz', 'kanale', 'kanal', 'regenkanal'])
})

test('other spellings of a word leave the rank a share of words', () => {
  expect(compile('salz kanale')).toMatchObject({ scale: 3 / 2, scaleCompounds: 1 / 2 })
})
