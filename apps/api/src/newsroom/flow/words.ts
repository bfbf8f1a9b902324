import type { ArticleStatus, ArticleStep } from '@dateline/db'

/** Values as the graph spells them. */
export const statusName = (status: ArticleStatus) => status.toUpperCase() as Uppercase<ArticleStatus>
export const stepName = (step: ArticleStep) => step.toUpperCase() as Uppercase<ArticleStep>
