import { expect, test } from 'vitest'
import { splitTopics } from './split-topics.ts'

const topic = (name: string, kind: 'ORGANISATION' | 'PERSON' | 'PLACE') => ({ name, kind, path: `/fr/topics/${name}` })

test('who acts in a topic stands apart from what else it has to do with', () => {
  const { actors, others } = splitTopics([topic('lima', 'PLACE'), topic('ana', 'PERSON'), topic('onu', 'ORGANISATION')])

  expect(actors.map(({ name }) => name)).toEqual(['ana', 'onu'])
  expect(others.map(({ name }) => name)).toEqual(['lima'])
})
