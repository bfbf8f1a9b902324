import type { Stopped } from './publish-article.service.ts'

/** What the graph answers when the checks stop something. */
export const stoppedError = (articles: readonly Stopped[]) => ({
  __typename: 'PublishingStoppedError' as const,
  message: 'Something stands in the way. Errors have to be put right, warnings confirmed.',
  articles: [...articles],
})
