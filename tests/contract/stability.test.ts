import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repositoryRoot } from '@dateline/dev'
import { type DirectiveNode, parse, visit } from 'graphql'
import { expect, test } from 'vitest'
import { listBroken, readLastDay, reasonOf } from './stability.ts'

const read = (path: string) => readFileSync(join(repositoryRoot, path), 'utf8')
const contract = read('packages/types/public/schema.graphql')

/**
 * What clients build on stays until the day that its deprecation names. Any other break is declared: replace
 * `released.schema.graphql` in the same commit, and say in a decision record why, and since when clients were warned.
 */
test('nothing that clients build on was taken away', () => {
  expect(listBroken(read('tests/contract/released.schema.graphql'), contract, new Date())).toEqual([])
})

test('whatever is deprecated says until when it stays', () => {
  const endless: string[] = []
  const check = (node: { name: { value: string }; directives?: readonly DirectiveNode[] | undefined }) => {
    const reason = reasonOf(node.directives)
    if (reason !== null && !readLastDay(reason)) endless.push(node.name.value)
  }

  visit(parse(contract), { FieldDefinition: check, EnumValueDefinition: check, InputValueDefinition: check })

  expect(endless).toEqual([])
})

const before = `
  type Query { article(path: String!, year: Int): Article, find(kind: Kind = NEWS): Found }
  type Article implements Node { id: ID!, headline: String!, kicker: String }
  type Section implements Node { id: ID! }
  interface Node { id: ID! }
  enum Kind { NEWS LIVE }
  union Found = Article | Section
`
const withChange = (from: string, to: string) => {
  expect(before).toContain(from)
  return before.replace(from, to)
}

test.each([
  ['a field that is gone', ', kicker: String', ''],
  ['a field of another type', 'headline: String!', 'headline: [String!]!'],
  ['a field that may now be null', 'headline: String!', 'headline: String'],
  ['an argument that is gone', ', year: Int', ''],
  ['an argument that has to be given now', 'year: Int', 'year: Int!'],
  ['a new argument that has to be given', 'year: Int', 'year: Int, month: Int!'],
  ['an argument of another type', 'year: Int', 'year: String'],
  ['a value of an enum that is gone', 'NEWS LIVE', 'NEWS'],
  ['a member of a union that is gone', 'Article | Section', 'Article'],
  ['an interface that is no longer implemented', 'Section implements Node', 'Section'],
  ['a type that is gone', 'type Section implements Node { id: ID! }\n  ', ''],
])('a client is not broken by %s', (_change, from, to) => {
  const next = withChange(from, to).replace(from.startsWith('type Section') ? ' | Section' : '', '')

  expect(listBroken(before, next, new Date())).not.toEqual([])
})

test.each([
  ['a field', 'kicker: String', 'kicker: String, standfirst: String'],
  ['an argument that may be left out', 'year: Int', 'year: Int, month: Int = 1'],
  ['a value of an enum', 'NEWS LIVE', 'NEWS LIVE OPINION'],
  ['a member of a union', 'Article | Section', 'Article | Section | Gone\n  type Gone { reason: String! }'],
  ['a field that can no longer be null', 'kicker: String', 'kicker: String!'],
  ['an argument that no longer has to be given', 'path: String!', 'path: String'],
])('%s may be added at any time', (_change, from, to) => {
  expect(listBroken(before, withChange(from, to), new Date())).toEqual([])
})

test.each([
  ['a field', 'kicker: String', ', '],
  ['a value of an enum', 'LIVE', ''],
])('%s goes when the day that was named has passed, and not before', (_what, name, comma) => {
  const released = withChange(name, `${name} @deprecated(reason: "Use another. Until 2027-06-01.")`)
  const next = withChange(`${comma}${name}`, '')

  expect(listBroken(released, next, new Date('2027-06-01T12:00:00Z'))).toHaveLength(1)
  expect(listBroken(released, next, new Date('2027-06-02T00:00:00Z'))).toEqual([])
})

test('what is deprecated without a day does not go', () => {
  const released = withChange('kicker: String', 'kicker: String @deprecated(reason: "Use another.")')

  expect(listBroken(released, withChange(', kicker: String', ''), new Date('2099-01-01'))).toHaveLength(1)
})
