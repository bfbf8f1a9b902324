import { createNewsroomSchema, listMutationPolicies } from '@dateline/api/newsroom-schema'
import { type Action, can, roles } from '@dateline/api/roles'
import type { Viewer } from '@dateline/api/viewer'
import { article, auditEntry } from '@dateline/db'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { createDraft } from '../testkit/factories.ts'
import { globalId } from '../testkit/global-id.ts'
import { listMutationCalls } from '../testkit/mutations.ts'
import { type Somebody, useNewsroomGraph } from '../testkit/newsroom-graph.ts'

const { database, newsroom } = useNewsroomGraph()

const schema = createNewsroomSchema()
const policyOf = new Map<string, Action>(listMutationPolicies(schema).map(({ name, action }) => [name, action]))
/** What is done with one article that there is: all of it belongs to the article's edition. */
const ofArticles: RegExp = /^article\.(?!create|redirect)|^translation\.check$|^live\.(post|lead)$/
const calls = listMutationCalls(schema).filter(({ name, variables }) => {
  const action = policyOf.get(name)
  // Of articles that are discarded: these are not, and there is nothing to recover.
  if (name === 'recoverArticle') return false
  return action !== undefined && ofArticles.test(action) && namesArticle(variables)
})

function namesArticle(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(([name, inner]) => /^article(Id)?$/.test(name) || namesArticle(inner))
}

/** The same variables with this article in them. */
const withArticle = (variables: Record<string, unknown>, id: string): Record<string, unknown> =>
  JSON.parse(JSON.stringify(variables), (name, value) => (/^article(Id)?$/.test(name) ? id : value))

const whose = {
  'that others wrote': false,
  'that they wrote': true,
  'that is on their desk': true,
} as const
type Whose = keyof typeof whose

async function begin({ viewer, id: memberId }: Somebody, edition: string, kind: Whose): Promise<string> {
  if (viewer.kind !== 'member') throw new Error('Members begin articles.')
  // As an editor, who may begin one anywhere: what their own role lets them do with it is asked afterwards.
  const asEditor: Viewer = { ...viewer, grants: [{ role: 'editor', edition: null }] }
  const { id } = await createDraft(database.db, { edition, ...(kind === 'that they wrote' && { by: asEditor }) })
  if (kind === 'that is on their desk') {
    await database.db.update(article).set({ assigneeId: memberId }).where(eq(article.id, id))
  }
  return id
}

const cases = roles.flatMap((role) =>
  ['fr', 'de'].flatMap((edition) =>
    (Object.keys(whose) as Whose[]).map((kind) => ({ role, edition, kind, isOwn: whose[kind] })),
  ),
)

test('there is something to try', () => {
  expect(calls.length).toBeGreaterThan(15)
  expect(cases).toHaveLength(30)
})

describe.each(cases)('$role of fr, an article of $edition $kind', ({ role, edition, kind, isOwn }) => {
  let somebody: Somebody
  let id: string
  beforeAll(async () => {
    somebody = await newsroom.member({ role, edition: 'fr' })
    id = await begin(somebody, edition, kind)
  })

  test.each(calls)('$name', async ({ name, query, variables }) => {
    const action = policyOf.get(name) ?? 'newsroom.read'
    const before = await database.db.$count(auditEntry)

    const { errors = [] } = await somebody.send(query, withArticle(variables, globalId('Article', id)))

    const codes = errors.map(({ extensions }) => extensions.code)
    expect(codes).not.toContain('INTERNAL_SERVER_ERROR')
    if (can(somebody.viewer, action, { edition, isOwn })) {
      expect(codes).not.toContain('FORBIDDEN')
    } else {
      expect(codes).toEqual(['FORBIDDEN'])
      expect(await database.db.$count(auditEntry)).toBe(before)
    }
  })
})
