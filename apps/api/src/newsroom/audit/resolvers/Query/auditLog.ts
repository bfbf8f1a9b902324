import { readId } from '../../../read-id.ts'
import type { QueryResolvers } from './../../../types.generated.ts'
import { pageAudit } from '../../audit.service.ts'

export const auditLog: NonNullable<QueryResolvers['auditLog']> = async (
  _parent,
  { filter, first, after },
  { db, viewer },
) => {
  const { articleId, actor, action, since, until, text } = filter ?? {}
  const wanted = {
    articleId: articleId == null ? undefined : readId('Article', articleId),
    actor: actor ?? undefined,
    action: action ?? undefined,
    since: since ?? undefined,
    until: until ?? undefined,
    text: text ?? undefined,
  }
  return pageAudit(db, viewer, wanted, { first, after: after ?? null })
}
