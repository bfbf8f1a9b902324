import { approveArticle, submitArticle } from '@dateline/api/flow'
import { startJobs } from '@dateline/api/jobs-start'
import type { Role } from '@dateline/api/roles'
import type { Viewer } from '@dateline/api/viewer'
import { createPool, type Database } from '@dateline/db'
import { createDraft } from './factories.ts'
import { testStorage } from './media.ts'
import { quiet } from './quiet.ts'

let made = 0

/** A member as the services see one: nobody signs in as them. */
export function memberAs(role: Role, edition: string | null = null): Viewer & { kind: 'member' } {
  made += 1
  const id = `00000000-0000-7000-8000-${String(made).padStart(12, '0')}`
  return { kind: 'member', id, name: `${role} ${made}`, grants: [{ role, edition }] }
}

export const secret = 'a secret for tests that nobody else uses'

/** What the checks warn of in an article from the factory, and what its section would mend. */
export const allWarnings = ['standfirst', 'dateline', 'topic', 'sources', 'second_pair_of_eyes']

/** An article that was approved, by somebody else than whoever wrote it. */
export async function createReady(db: Database, input: Parameters<typeof createDraft>[1] = {}) {
  const draft = await createDraft(db, input)
  const editor = memberAs('editor')
  await submitArticle(db, editor, { id: draft.id, revision: 1 }, new Date())
  return approveArticle(db, editor, { id: draft.id, revision: 1 }, new Date())
}

/** Does the newsroom's jobs, in a pool of its own, until it is closed. */
export async function startTestJobs(url: string, allowPrivate = true) {
  const pool = createPool(url, { max: 3, name: 'jobs' })
  const worker = await startJobs(url, pool.db, { secret, outgoing: { allowPrivate }, storage: testStorage }, quiet)
  return {
    close: async () => {
      await worker.close()
      await pool.close()
    },
  }
}
