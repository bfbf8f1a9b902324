import { toGlobalId } from '../../../ids.ts'
import type { AssetUseResolvers } from '../../types.generated.ts'

export const AssetUse: AssetUseResolvers = {
  articleId: ({ articleId }) => toGlobalId('Article', articleId),
  edition: ({ editionCode }) => editionCode,
  isPublic: ({ inPublished, status }) => inPublished && status === 'published',
}
