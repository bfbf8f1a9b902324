import type { QueryResolvers } from './../../../types.generated.ts'
import { getArticle } from '../../article.service.ts'
import { rowId } from '../../graph-content.ts'
import { compareRevisions as compare } from '../../revision.service.ts'

export const compareRevisions: NonNullable<QueryResolvers['compareRevisions']> = async (_parent, args, { db }) =>
  compare(db, await getArticle(db, rowId('Article', args.article)), args)
