import { memberOfActor } from '../../member/member-of-actor.ts'
import type { ArticleHistoryEntryResolvers } from './../../types.generated.ts'
import { statusName, stepName } from '../words.ts'

export const ArticleHistoryEntry: ArticleHistoryEntryResolvers = {
  member: ({ actor }, _args, { members }) => {
    const id = memberOfActor(actor)
    return id === null ? null : members.byId.load(id)
  },
  step: ({ step }) => stepName(step),
  from: ({ from }) => statusName(from),
  to: ({ to }) => statusName(to),
}
