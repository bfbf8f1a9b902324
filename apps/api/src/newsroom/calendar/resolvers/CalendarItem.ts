import { findArticleById } from '../../article/article.store.ts'
import { findRequest } from '../../translation/translation.store.ts'
import type { CalendarItemResolvers, CalendarKind } from './../../types.generated.ts'

export const CalendarItem: CalendarItemResolvers = {
  kind: ({ kind }) => kind.toUpperCase() as CalendarKind,
  article: ({ articleId }, _args, { db }) => (articleId === null ? null : findArticleById(db, articleId)),
  member: ({ memberId }, _args, { members }) => (memberId === null ? null : members.byId.load(memberId)),
  request: ({ requestId }, _args, { db }) => (requestId === null ? null : findRequest(db, requestId)),
  story: ({ storyId }) => (storyId === null ? null : { id: storyId }),
}
