import type { PostBlock } from '@dateline/content'
import { AppError } from '../../errors.ts'
import { readBody, readSpans } from '../article/graph-content.ts'
import { readId } from '../read-id.ts'
import { nameBlocks, type PostWords } from './live-page.rules.ts'

/** Reads what a client says of a post. What it leaves out is not there; what it takes away is undefined. */
type Said = {
  heading?: unknown
  blocks?: unknown
  contributor?: string | null | undefined
  at?: Date | null | undefined
}

export function readWords({ heading, blocks, contributor, at }: Said): Partial<PostWords> {
  return {
    ...(heading !== undefined && { heading: heading === null ? undefined : readSpans(heading) }),
    ...(contributor !== undefined && {
      contributorId: contributor === null ? undefined : readId('Contributor', contributor),
    }),
    ...(blocks != null && { blocks: readBlocks(blocks) }),
    ...(at && { at }),
  } as Partial<PostWords>
}

export function readBlocks(blocks: unknown): PostBlock[] {
  const read = readBody(nameBlocks(blocks))
  if (read.length === 0) throw new AppError('BAD_USER_INPUT', 'The post says nothing.')
  return read.map((block) => {
    if (block.kind !== 'live_post') return block
    throw new AppError('BAD_USER_INPUT', 'A post holds every kind of block but another post.')
  })
}
