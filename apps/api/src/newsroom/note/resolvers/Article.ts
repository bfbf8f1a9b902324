import type { ArticleResolvers } from './../../types.generated.ts'
import { listThreads } from '../note.store.ts'

export const Article: Pick<ArticleResolvers, 'notes' | '__isTypeOf'> = {
  notes: ({ id }, { isResolved = null }, { db }) => listThreads(db, id, isResolved),
}
