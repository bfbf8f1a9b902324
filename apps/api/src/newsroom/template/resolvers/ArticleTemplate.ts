import { toGlobalId } from '../../../ids.ts'
import { toGraphContent } from '../../article/graph-content.ts'
import type { ArticleTemplateResolvers } from './../../types.generated.ts'

export const ArticleTemplate: ArticleTemplateResolvers = {
  id: ({ id }) => toGlobalId('ArticleTemplate', id),
  edition: ({ editionCode }) => editionCode,
  content: ({ content }) => toGraphContent(content),
}
