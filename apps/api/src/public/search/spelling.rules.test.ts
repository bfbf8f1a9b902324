import { expect, test } from 'vitest'
import { chooseTerm, formsOf, rootOf, slipsBetween, splitsOf } from './spelling.rules.ts'

test.each([
  ['salz', 'salz', 0],
  ['salz', 'slaz', 1],
  ['salz', 'sals', 1],
  ['salz', 'saltz', 1],
  ['salz', 'alz', 1],
  ['litihum', 'lithium', 1],
  ['verfasung', 'verfassungen', 3],
  ['', 'ab', 2],
])('from %j to %j are %i slips', (a, b, slips) => {
  expect(slipsBetween(a, b)).toBe(slips)
  expect(slipsBetween(b, a)).toBe(slips)
})

const term = (folded: string, articles: number) => ({ term: folded, folded, articles })

test.each([
  ['the fewest slips count first', 'lithim', [term('lithos', 90), term('lithium', 1)], 'lithium'],
  ['then how many articles say it', 'salx', [term('salz', 2), term('salt', 3)], 'salt'],
  ['in a short word two slips are too many', 'slatz', [term('salz', 9)], null],
  ['in a longer one three are', 'verfasung', [term('verfassungen', 9)], null],
  ['without candidates there is none', 'salz', [], null],
])('%s', (_rule, folded, candidates, meant) => {
  expect(chooseTerm(folded, candidates)).toBe(meant)
})

test.each([
  ['canaux', 'fr', ['canaux', 'canal']],
  ['canal', 'fr', ['canal', 'canaux']],
  ['traducoes', 'pt-BR', ['traducoes', 'traducao']],
  ['luces', 'es', ['luces', 'luz']],
  ['as', 'es', ['as']],
  ['kanale', 'de', ['kanale']],
])('%s (%s) may be %j', (folded, edition, forms) => {
  expect(formsOf(folded, edition)).toEqual(expect.arrayContaining(forms))
  expect(formsOf(folded, edition)[0]).toBe(folded)
})

test.each([
  ['behorden', 'behord'],
  ['kanale', 'kanale'],
  ['regen', 'regen'],
  ['wind', null],
])('in compounds %s is looked for as %s', (folded, root) => {
  expect(rootOf(folded)).toBe(root)
})

test('a compound is taken apart with and without the sound that links it, into parts of four letters', () => {
  expect(splitsOf('windkraft')).toEqual([
    ['wind', 'kraft'],
    ['windk', 'raft'],
  ])
  expect(splitsOf('friedenszone')).toContainEqual(['frieden', 'zone'])
  expect(splitsOf('salzsee')).toEqual([])
})
