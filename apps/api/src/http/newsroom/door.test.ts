import { buildSchema, graphql } from 'graphql'
import { expect, test } from 'vitest'
import type { NewsroomContext } from '../../newsroom-context.ts'
import { anonymous, type Viewer } from '../../viewer.ts'
import { guardSchema } from './door.ts'

const directive = 'directive @policy(action: String!) on FIELD_DEFINITION'
const withMutation = (field: string) =>
  buildSchema(
    `${directive} type Query { viewer: String articles: String log: String @policy(action: "audit.read") } type Mutation { ${field} }`,
  )

test('nothing starts with a mutation that names no policy', () => {
  expect(() => guardSchema(withMutation('publish: String'))).toThrow('"publish" has no @policy')
})

test.each(['article.polish', 'constructor', 'toString'])('nor with one that names "%s"', (action) => {
  expect(() => guardSchema(withMutation(`publish: String @policy(action: "${action}")`))).toThrow(action)
})

const schema = guardSchema(withMutation('publish: String @policy(action: "article.publish")'))

function ask(viewer: Viewer, source: string) {
  const contextValue = { viewer } as NewsroomContext
  const rootValue = { publish: 'done', viewer: 'seen', articles: 'seen', log: 'seen' }
  return graphql({ schema, source, contextValue, rootValue })
}
const member = (role: 'translator' | 'editor' | 'duty_editor'): Viewer => ({
  kind: 'member',
  id: 'a',
  name: 'A',
  grants: [{ role, edition: 'fr' }],
})

test.each([
  ['nobody', anonymous, 'Sign in first.'],
  ['whoever may do it nowhere', member('translator'), 'You may not publish'],
])('%s stays outside of a mutation', async (_who, viewer, says) => {
  const { data, errors } = await ask(viewer, 'mutation { publish }')

  expect(data).toEqual({ publish: null })
  expect(errors?.[0]?.message).toContain(says)
})

test('whoever may do it somewhere comes in', async () => {
  expect(await ask(member('editor'), 'mutation { publish }')).toEqual({ data: { publish: 'done' } })
})

test('every query is for those who may see the newsroom, but for the one that says who asks', async () => {
  const { data, errors } = await ask(anonymous, '{ viewer articles }')

  expect(data).toEqual({ viewer: 'seen', articles: null })
  expect(errors).toHaveLength(1)
})

test('a query may be for fewer', async () => {
  expect((await ask(member('editor'), '{ log }')).errors).toHaveLength(1)
  expect((await ask(member('duty_editor'), '{ log }')).errors).toBeUndefined()
})
