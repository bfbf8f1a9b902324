import { toCursorBefore } from '../../../live-posts.ts'
import type { LivePostBlockResolvers } from '../../types.generated.ts'

export const LivePostBlock: Pick<LivePostBlockResolvers, 'cursorBefore' | '__isTypeOf'> = {
  cursorBefore: ({ block }) => toCursorBefore(block),
}
