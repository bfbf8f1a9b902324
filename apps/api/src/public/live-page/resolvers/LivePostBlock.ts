import type { LivePostBlockResolvers } from '../../types.generated.ts'
import { toCursorBefore } from '../live-page.rules.ts'

export const LivePostBlock: Pick<LivePostBlockResolvers, 'cursorBefore' | '__isTypeOf'> = {
  cursorBefore: ({ block }) => toCursorBefore(block),
}
