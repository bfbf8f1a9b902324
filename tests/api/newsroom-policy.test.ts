import { canAnywhere, roles, scopes } from '@dateline/api/roles'
import type { Viewer } from '@dateline/api/viewer'
import { auditEntry } from '@dateline/db'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Somebody, useNewsroomGraph } from '../testkit/newsroom-graph.ts'
import { readMutations } from '../testkit/policy-mutations.ts'

const { database, newsroom } = useNewsroomGraph()

const { calls, policyNames, policyOf } = readMutations()

const CreateToken = `mutation ($input: CreateServiceTokenInput!) {
  createServiceToken(input: $input) { ... on CreateServiceTokenSuccess { token } }
}`

/** Everybody who may come: nobody, members of each role in all editions and in one, services of each scope. */
const kinds: { who: string; come: () => Promise<{ somebody: Somebody; viewer: Viewer }> }[] = [
  { who: 'nobody', come: async () => ({ somebody: newsroom.nobody, viewer: newsroom.nobody.viewer }) },
  { who: 'a member without a role', come: () => asMember({ grants: [] }) },
  ...roles.flatMap((role) => [
    { who: `${role} of all editions`, come: () => asMember({ role }) },
    { who: `${role} of fr`, come: () => asMember({ role, edition: 'fr' }) },
  ]),
  ...scopes.map((scope) => ({
    who: `a service that may ${scope}`,
    come: async () => {
      const administrator = await newsroom.member()
      const grants = [{ role: 'ADMINISTRATOR' }, { role: 'DUTY_EDITOR' }]
      const expiresAt = new Date(Date.now() + 86_400_000).toISOString()
      const { createServiceToken } = await administrator.run<{ createServiceToken: { token: string } }>(CreateToken, {
        input: { name: scope, scopes: [scope.toUpperCase()], grants, expiresAt },
      })
      const viewer: Viewer = {
        kind: 'service',
        id: '',
        name: scope,
        scopes: [scope],
        grants: [
          { role: 'administrator', edition: null },
          { role: 'duty_editor', edition: null },
        ],
      }
      return { somebody: newsroom.asking({ authorization: `Bearer ${createServiceToken.token}` }), viewer }
    },
  })),
]

async function asMember(input: Parameters<typeof newsroom.member>[0]) {
  const somebody = await newsroom.member(input)
  return { somebody, viewer: somebody.viewer }
}

test('there is something to try', () => {
  expect(calls.length).toBeGreaterThan(80)
  expect(calls.map(({ name }) => name)).toEqual(policyNames)
  console.info(
    `${calls.length} mutations, each by ${kinds.length} kinds of somebody: ${calls.length * kinds.length} tries`,
  )
})

describe.each(kinds)('$who', ({ come }) => {
  let somebody: Somebody
  let viewer: Viewer
  beforeAll(async () => {
    ;({ somebody, viewer } = await come())
  })

  test.each(calls)('is let in to $name, or refused at the door', async ({ name, query, variables }) => {
    const action = policyOf(name)
    const before = await database.db.$count(auditEntry)

    const { data, errors } = await somebody.send(query, variables)

    const atDoor = errors?.find(({ extensions: { code } }) => ['UNAUTHENTICATED', 'FORBIDDEN'].includes(code))
    if (canAnywhere(viewer, action)) {
      expect(atDoor?.message ?? '').not.toContain('Ask one who may:')
      expect(errors?.map(({ extensions }) => extensions.code) ?? []).not.toContain('INTERNAL_SERVER_ERROR')
    } else {
      expect(data ?? null).toBeNull()
      expect(atDoor?.extensions.code).toBe(viewer.kind === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN')
      expect(await database.db.$count(auditEntry)).toBe(before)
    }
  })
})
