import type { CalendarItemResolvers, CalendarKind } from './../../types.generated.ts'

export const CalendarItem: CalendarItemResolvers = {
  kind: ({ kind }) => kind.toUpperCase() as CalendarKind,
  article: ({ articleId }, _args, { planned }) => (articleId === null ? null : planned.articles.load(articleId)),
  member: ({ memberId }, _args, { members }) => (memberId === null ? null : members.byId.load(memberId)),
  request: ({ requestId }, _args, { planned }) => (requestId === null ? null : planned.requests.load(requestId)),
  story: ({ storyId }) => (storyId === null ? null : { id: storyId }),
}
