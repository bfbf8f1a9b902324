import { toGlobalId } from '../../../ids.ts'
import type { SourceUseResolvers } from '../../types.generated.ts'

export const SourceUse: SourceUseResolvers = {
  articleId: ({ articleId }) => toGlobalId('Article', articleId),
  edition: ({ editionCode }) => editionCode,
}
