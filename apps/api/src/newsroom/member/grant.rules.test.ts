import { expect, test } from 'vitest'
import type { Grant } from '../../roles.ts'
import type { Viewer } from '../../viewer.ts'
import { changedGrants, mayDecideAbout, mayGrant, tidyGrants } from './grant.rules.ts'

const member = (...grants: Grant[]): Viewer => ({ kind: 'member', id: 'a', name: 'A', grants })
const french = member({ role: 'administrator', edition: 'fr' })
const ofAll = member({ role: 'administrator', edition: null })
const duty = member({ role: 'duty_editor', edition: null })

test.each([
  ['an administrator of an edition', french, 'fr', true],
  ['an administrator of an edition', french, 'de', false],
  ['an administrator of an edition', french, null, false],
  ['an administrator of all', ofAll, 'de', true],
  ['an administrator of all', ofAll, null, true],
  ['a duty editor', duty, 'fr', false],
  ['a duty editor', duty, null, false],
  ['nobody', { kind: 'anonymous' } as Viewer, 'fr', false],
])('%s gives roles (%#)', (_who, viewer, edition, may) => {
  expect(mayGrant(viewer, { edition })).toBe(may)
})

test('about somebody who works in several editions decides whoever administers them all', () => {
  const grants: Grant[] = [
    { role: 'editor', edition: 'fr' },
    { role: 'translator', edition: 'de' },
  ]

  expect(mayDecideAbout(french, grants)).toBe(false)
  expect(mayDecideAbout(french, grants.slice(0, 1))).toBe(true)
  expect(mayDecideAbout(ofAll, grants)).toBe(true)
})

test('about somebody without a role decides an administrator of all alone', () => {
  expect(mayDecideAbout(french, [])).toBe(false)
  expect(mayDecideAbout(ofAll, [])).toBe(true)
})

test('a service without the scope to administer gives nothing', () => {
  const service: Viewer = {
    kind: 'service',
    id: 's',
    name: 'S',
    grants: [{ role: 'administrator', edition: null }],
    scopes: ['read', 'write', 'publish'],
  }

  expect(mayGrant(service, { edition: null })).toBe(false)
  expect(mayDecideAbout(service, [])).toBe(false)
})

test('a role is had once, and for all editions rather than for one', () => {
  const tidy = tidyGrants([
    { role: 'translator', edition: 'fr' },
    { role: 'editor', edition: 'de' },
    { role: 'translator', edition: null },
    { role: 'editor', edition: 'de' },
  ])

  expect(tidy).toEqual([
    { role: 'translator', edition: null },
    { role: 'editor', edition: 'de' },
  ])
})

test('what changed is what was taken and what was given', () => {
  const kept: Grant = { role: 'editor', edition: 'de' }
  const taken: Grant = { role: 'translator', edition: 'fr' }
  const given: Grant = { role: 'translator', edition: null }

  expect(changedGrants([kept, taken], [kept, given])).toEqual([taken, given])
})
