import type { Grant, Role } from '@dateline/api/roles'
import type { Viewer } from '@dateline/api/viewer'
import { member, memberGrant } from '@dateline/db'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll } from 'vitest'
import { startTestApi, type TestApi } from './api.ts'
import type { TestDatabase } from './database.ts'
import { useDatabase } from './newsroom.ts'

type GraphError = { message: string; path?: string[]; extensions: { code: string } & Record<string, unknown> }
type GraphAnswer = { status: number; data?: unknown; errors?: GraphError[] }

/** Somebody who asks the newsroom's graph. */
export type Somebody = {
  /** As the services know them. */
  viewer: Viewer
  /** Of the member's row; empty for nobody. */
  id: string
  /** Sends an operation. An answer with errors fails the test, unless the test asks for the errors. */
  run: <Data = Record<string, unknown>>(query: string, variables?: Record<string, unknown>) => Promise<Data>
  errors: (query: string, variables?: Record<string, unknown>) => Promise<GraphError[]>
  /** The whole answer, whatever it is. */
  send: (query: string, variables?: Record<string, unknown>) => Promise<GraphAnswer>
}

type MemberInput = {
  name?: string
  role?: Role
  /** Of the role; all editions when it isn't named. */
  edition?: string
  /** In place of one role. */
  grants?: Grant[]
}

export type TestNewsroom = {
  url: string
  /** A new member, signed in. An administrator of everything when nothing else is said. */
  member: (input?: MemberInput) => Promise<Somebody>
  nobody: Somebody
}

let made = 0

/** A test file's own database with the small outlet, and the real server with the newsroom's graph. */
export function useNewsroomGraph(): { database: TestDatabase; newsroom: TestNewsroom; api: TestApi } {
  const database = useDatabase()
  const api = {} as TestApi
  const newsroom = {} as TestNewsroom
  beforeAll(async () => {
    Object.assign(
      api,
      await startTestApi(database.url, {
        newsroom: {
          url: database.url,
          identify: async (db, request) => {
            const id = request.headers['x-test-member']
            if (typeof id !== 'string') return { kind: 'anonymous' }
            const [row] = await db.select().from(member).where(eq(member.id, id))
            const grants = await db.select().from(memberGrant).where(eq(memberGrant.memberId, id))
            return {
              kind: 'member',
              id,
              name: row?.name ?? '',
              grants: grants.map(({ role, editionCode }) => ({ role, edition: editionCode })),
            }
          },
        },
      }),
    )
    Object.assign(newsroom, {
      url: `${api.url}/newsroom/graphql`,
      nobody: somebody({ kind: 'anonymous' }, {}),
      member: async (input: MemberInput = {}) => {
        const viewer = await createMember(input)
        return somebody(viewer, { 'x-test-member': viewer.id })
      },
    })
  })
  afterAll(() => api.close())

  async function createMember({ name, role = 'administrator', edition, grants }: MemberInput) {
    made += 1
    const now = new Date()
    const called = name ?? `Member ${made}`
    const email = `member-${made}-${Math.random().toString(36).slice(2, 8)}@example.org`
    const [row] = await database.db
      .insert(member)
      .values({ name: called, email, createdAt: now, updatedAt: now })
      .returning()
    const given = grants ?? [{ role, edition: edition ?? null }]
    const values = given.map((grant) => ({ memberId: row?.id ?? '', role: grant.role, editionCode: grant.edition }))
    if (values.length > 0) await database.db.insert(memberGrant).values(values)
    return { kind: 'member', id: row?.id ?? '', name: called, grants: given } as const
  }

  function somebody(viewer: Viewer, headers: Record<string, string>): Somebody {
    const send = async (query: string, variables: Record<string, unknown> = {}) => {
      const response = await fetch(`${api.url}/newsroom/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      })
      return { status: response.status, ...((await response.json()) as Omit<GraphAnswer, 'status'>) }
    }
    return {
      viewer,
      id: 'id' in viewer ? viewer.id : '',
      send,
      run: async <Data>(query: string, variables?: Record<string, unknown>) => {
        const { data, errors } = await send(query, variables)
        if (errors)
          throw new Error(`${JSON.stringify(errors, null, 2)}\nin ${query}\nwith ${JSON.stringify(variables)}`)
        return data as Data
      },
      errors: async (query, variables) => (await send(query, variables)).errors ?? [],
    }
  }

  return { database, newsroom, api }
}
