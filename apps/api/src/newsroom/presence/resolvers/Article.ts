import type { ArticleResolvers } from './../../types.generated.ts'
import { listLocks, listPresence } from '../presence.store.ts'

export const Article: Pick<ArticleResolvers, 'locks' | 'presence' | '__isTypeOf'> = {
  locks: ({ id }, _args, { db, now }) => listLocks(db, id, now),
  presence: ({ id }, _args, { db, now }) => listPresence(db, id, now),
}
