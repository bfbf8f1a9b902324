import { expect, test } from 'vitest'
import { findNearTopics, splitTopics } from './near-topics.ts'

const topic = (name: string, kind: 'PERSON' | 'PLACE' = 'PLACE') => ({ name, kind, path: `/fr/topics/${name}` })

test('what is named most often beside a topic comes first, and the topic itself not at all', () => {
  const near = findNearTopics(
    [
      { topics: [topic('la-paz'), topic('lima'), topic('ana', 'PERSON')] },
      { topics: [topic('ana', 'PERSON'), topic('la-paz')] },
    ],
    '/fr/topics/la-paz',
  )

  expect(near.map(({ name }) => name)).toEqual(['ana', 'lima'])
  expect(splitTopics(near).actors.map(({ name }) => name)).toEqual(['ana'])
})
