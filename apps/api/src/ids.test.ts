import { expect, test } from 'vitest'
import { fromGlobalId, isUuid, toGlobalId } from './ids.ts'

const uuid = '0199c0de-0000-7000-8000-000000000000'

test('a global id says what it names, to us alone', () => {
  const article = toGlobalId('Article', uuid)
  const topic = toGlobalId('Topic', uuid, 'pt-BR')

  expect(fromGlobalId(article)).toEqual({ type: 'Article', id: uuid, edition: null })
  expect(fromGlobalId(topic)).toEqual({ type: 'Topic', id: uuid, edition: 'pt-BR' })
  expect([article, topic].join('')).toMatch(/^[A-Za-z0-9_-]+$/)
})

test('no two things share an id', () => {
  const ids = [
    toGlobalId('Article', uuid),
    toGlobalId('Story', uuid),
    toGlobalId('Topic', uuid),
    toGlobalId('Topic', uuid, 'de'),
    toGlobalId('Topic', uuid, 'fr'),
  ]

  expect(new Set(ids).size).toBe(ids.length)
})

test.each(['', ':', 'Article', 'Article:', ':x', 'Article:x:de:more'])('%j is no global id', (text) => {
  expect(fromGlobalId(Buffer.from(text).toString('base64url'))).toBeNull()
})

test('only a UUID as Postgres writes it is one', () => {
  expect(isUuid(uuid)).toBe(true)
  for (const text of [
    '',
    uuid.toUpperCase().replace('0199', 'ABCD'),
    `{${uuid}}`,
    uuid.replaceAll('-', ''),
    `${uuid}\n`,
    ` ${uuid}`,
  ])
    expect(isUuid(text)).toBe(false)
})
