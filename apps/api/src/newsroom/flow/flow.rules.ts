import type { ArticleStatus, ArticleStep } from '@dateline/db'
import { AppError } from '../../errors.ts'
import type { Action } from '../../roles.ts'

type Rule = { from: readonly ArticleStatus[]; to: ArticleStatus; action: Action; says: string }

/**
 * The way of an article. What was corrected is published. An article that was withdrawn comes back by being published again;
 * one that was unpublished is a draft.
 */
export const steps = {
  submit: { from: ['draft'], to: 'in_review', action: 'article.submit', says: 'handed in' },
  return: { from: ['in_review', 'ready'], to: 'draft', action: 'article.review', says: 'given back' },
  approve: { from: ['in_review'], to: 'ready', action: 'article.review', says: 'approved' },
  schedule: { from: ['ready', 'scheduled'], to: 'scheduled', action: 'article.publish', says: 'scheduled' },
  unschedule: { from: ['scheduled'], to: 'ready', action: 'article.publish', says: 'taken off the schedule' },
  publish: {
    from: ['ready', 'scheduled', 'published', 'withdrawn'],
    to: 'published',
    action: 'article.publish',
    says: 'published',
  },
  correct: { from: ['published'], to: 'published', action: 'article.correct', says: 'corrected' },
  unpublish: { from: ['published'], to: 'draft', action: 'article.withdraw', says: 'unpublished' },
  withdraw: { from: ['published'], to: 'withdrawn', action: 'article.withdraw', says: 'withdrawn' },
  /** By the schedule itself, when a check stops what it should have published. */
  miss_schedule: { from: ['scheduled'], to: 'ready', action: 'article.publish', says: 'put back' },
} as const satisfies Record<ArticleStep, Rule>

/** Refuses a step that doesn't go on from where an article is. */
export function checkStep(step: ArticleStep, status: ArticleStatus): void {
  const { from, says }: Rule = steps[step]
  if (from.includes(status)) return
  const wanted = from.map(sayStatus).join(' or ')
  throw new AppError('CONFLICT', `This article is ${sayStatus(status)}: it is ${says} once it is ${wanted}.`, {
    articleStatus: status,
  })
}

/** What can be done next with an article in this state, by somebody who may. */
export const nextSteps = (status: ArticleStatus): ArticleStep[] =>
  (Object.keys(steps) as ArticleStep[]).filter((step) => {
    const { from }: Rule = steps[step]
    return step !== 'miss_schedule' && from.includes(status)
  })

const sayStatus = (status: ArticleStatus) => status.replace('_', ' ')

/** A step names the revision that its maker has read: what was saved meanwhile, nobody has looked at. */
export function checkRevision(read: number, latest: { number: number; createdBy: string }): void {
  if (read === latest.number) return
  throw new AppError(
    'CONFLICT',
    `Revision ${latest.number} was saved by ${latest.createdBy} meanwhile. Look at it, and do it again.`,
    { latestRevision: latest.number, savedBy: latest.createdBy },
  )
}
