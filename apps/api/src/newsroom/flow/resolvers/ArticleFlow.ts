import { toGlobalId } from '../../../ids.ts'
import type { ArticleFlowResolvers } from './../../types.generated.ts'
import { checkArticle } from '../check.service.ts'
import { nextSteps } from '../flow.rules.ts'
import { findEmbargo, listSteps } from '../flow.store.ts'
import { statusName, stepName } from '../words.ts'

export const ArticleFlow: ArticleFlowResolvers = {
  articleId: ({ id }) => toGlobalId('Article', id),
  edition: ({ editionCode }) => editionCode,
  status: ({ status }) => statusName(status),
  assignee: ({ assigneeId }, _args, { members }) => (assigneeId === null ? null : members.byId.load(assigneeId)),
  embargoedUntil: ({ storyId }, _args, { db }) => findEmbargo(db, storyId),
  nextSteps: ({ status }) => nextSteps(status).map(stepName),
  problems: ({ id }, _args, { db, viewer }) => checkArticle(db, viewer, id),
  history: ({ id }, _args, { db }) => listSteps(db, id),
}
