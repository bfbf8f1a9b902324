import { toGlobalId } from '../../../ids.ts'
import { memberOfActor } from '../../member/member-of-actor.ts'
import type { AuditEntryResolvers } from './../../types.generated.ts'

export const AuditEntry: AuditEntryResolvers = {
  id: ({ id }) => toGlobalId('AuditEntry', id),
  member: ({ actor }, _args, { members }) => {
    const id = memberOfActor(actor)
    return id === null ? null : members.byId.load(id)
  },
  articleId: ({ articleId }) => (articleId === null ? null : toGlobalId('Article', articleId)),
  detail: ({ detail }) => Object.entries(detail).map(([name, value]) => ({ name, value: JSON.stringify(value) })),
  changes: ({ before, after }) =>
    [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].map((field) => ({
      field,
      before: before && field in before ? JSON.stringify(before[field]) : null,
      after: after && field in after ? JSON.stringify(after[field]) : null,
    })),
  ip: ({ origin }) => origin?.ip ?? null,
  userAgent: ({ origin }) => origin?.userAgent ?? null,
  requestId: ({ origin }) => origin?.requestId ?? null,
}
