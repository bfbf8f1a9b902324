import { readId } from '../../../read-id.ts'
import type { QueryResolvers } from './../../../types.generated.ts'
import { getArticle } from '../../article.service.ts'
import { compareRevisions as compare } from '../../revision.service.ts'

export const compareRevisions: NonNullable<QueryResolvers['compareRevisions']> = async (_parent, args, { db }) =>
  compare(db, await getArticle(db, readId('Article', args.article)), args)
