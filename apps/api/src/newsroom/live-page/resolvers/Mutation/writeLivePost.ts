import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from './../../../types.generated.ts'
import { writeLivePost as write } from '../../live-post.service.ts'
import { readBlocks, readWords } from '../../read-post.ts'
import { toLivePageResult } from '../../to-live-page-result.ts'

export const writeLivePost: NonNullable<MutationResolvers['writeLivePost']> = (_parent, { input }, context) =>
  toLivePageResult(context, () => {
    const { article, blocks, pinned, keyEvent, ...said } = input
    const post = () => ({ ...readWords(said), blocks: readBlocks(blocks), pinned, keyEvent })
    return write(context.db, context.viewer, readId('Article', article), post, context.now)
  })
