import type { QueryResolvers } from './../../../types.generated.ts'
import { stateOf } from '../../appeal.rules.ts'
import { listAppeals } from '../../appeal.store.ts'

const most = 100

export const appeals: NonNullable<QueryResolvers['appeals']> = async (_parent, { edition, state }, { db, now }) => {
  const all = await listAppeals(db, edition, most)
  return all.filter((appeal) => state == null || stateOf(appeal, now) === state)
}
