import { expect, test } from 'vitest'
import { type Somebody, useNewsroomGraph } from '../testkit/newsroom-graph.ts'

const { newsroom } = useNewsroomGraph()

const Disable = 'mutation ($id: ID!) { disableMember(input: { id: $id }) { member { disabledAt } } }'
const Leave = 'mutation ($id: ID!) { setGrants(input: { id: $id, grants: [] }) { member { id } } }'

const globalId = async (somebody: Somebody) =>
  (await somebody.run<{ viewer: { member: { id: string } } }>('{ viewer { member { id } } }')).viewer.member.id

test('the last administrator of all editions stays, even when two go at once', async () => {
  const [one, other] = [await newsroom.member(), await newsroom.member()]
  const ids = [await globalId(one), await globalId(other)]

  const answers = await Promise.all([one.errors(Leave, { id: ids[0] }), other.errors(Disable, { id: ids[1] })])

  const refused = answers.filter((errors) => errors.length > 0)
  expect(refused).toHaveLength(1)
  expect(refused[0]?.[0]?.extensions.code).toBe('CONFLICT')
})
