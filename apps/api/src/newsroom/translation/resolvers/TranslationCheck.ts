import type { TranslationCheckResolvers } from './../../types.generated.ts'

export const TranslationCheck: TranslationCheckResolvers = {
  sourceRevision: ({ number }) => number,
}
