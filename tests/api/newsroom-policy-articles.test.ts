import { discardArticle } from '@dateline/api/draft/discard'
import { can, roles } from '@dateline/api/roles'
import type { Viewer } from '@dateline/api/viewer'
import { article, auditEntry } from '@dateline/db'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { createDraft } from '../testkit/factories.ts'
import { globalId } from '../testkit/global-id.ts'
import { type Somebody, useNewsroomGraph } from '../testkit/newsroom-graph.ts'
import { readMutations, withArticle } from '../testkit/policy-mutations.ts'
import { operator } from '../testkit/viewers.ts'

const { database, newsroom } = useNewsroomGraph()

const { ofArticle: calls, policyOf } = readMutations()

const whose = {
  'that others wrote': false,
  'that they wrote': true,
  'that is on their desk': true,
} as const
type Whose = keyof typeof whose

async function begin({ viewer, id: memberId }: Somebody, edition: string, kind: Whose, isDiscarded: boolean) {
  if (viewer.kind !== 'member') throw new Error('Members begin articles.')
  // As an editor, who may begin one anywhere: what their own role lets them do with it is asked afterwards.
  const asEditor: Viewer = { ...viewer, grants: [{ role: 'editor', edition: null }] }
  const { id } = await createDraft(database.db, { edition, ...(kind === 'that they wrote' && { by: asEditor }) })
  if (kind === 'that is on their desk') {
    await database.db.update(article).set({ assigneeId: memberId }).where(eq(article.id, id))
  }
  if (isDiscarded) await discardArticle(database.db, operator, { id, baseRevision: 1 }, new Date())
  return id
}

const cases = roles.flatMap((role) =>
  ['fr', 'de'].flatMap((edition) =>
    (Object.keys(whose) as Whose[]).map((kind) => ({ role, edition, kind, isOwn: whose[kind] })),
  ),
)

test('there is something to try', () => {
  expect(calls.length).toBeGreaterThan(20)
  expect(cases).toHaveLength(30)
  console.info(
    `${calls.length} mutations of an article, in ${cases.length} cases: ${calls.length * cases.length} tries`,
  )
})

describe.each(cases)('$role of fr, an article of $edition $kind', ({ role, edition, kind, isOwn }) => {
  let somebody: Somebody
  beforeAll(async () => {
    somebody = await newsroom.member({ role, edition: 'fr' })
  })

  test.each(calls)('$name', async ({ name, query, variables }) => {
    const action = policyOf(name)
    const id = await begin(somebody, edition, kind, name === 'recoverArticle')
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
