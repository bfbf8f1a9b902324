import { type Body, type LivePost, newBlockId, type PostBlock } from '@dateline/content'
import { AppError } from '../../errors.ts'
import { postsOf } from '../../live-posts.ts'

/** What a post says, as whoever writes it decides. */
export type PostWords = Pick<LivePost, 'heading' | 'contributorId' | 'blocks'> & { at?: Date | undefined }

/** How a post is to stand out; what isn't said stays as it is. */
export type Marks = { pinned?: boolean | undefined; keyEvent?: boolean | undefined }

/** How far the clocks of the newsroom's machines may be apart. */
const clockSkewMs = 60_000

/**
 * When a post tells of that says no moment of its own: now, but after the newest one. So what comes stands over all that
 * readers have seen before, however many write at once and whatever their machines' clocks say.
 */
export function momentOf(body: Body, now: Date): Date {
  const newest = new Date(postsOf(body)[0]?.at ?? 0).getTime()
  const isNow = newest >= now.getTime() && newest - now.getTime() <= clockSkewMs
  return isNow ? new Date(newest + 1) : now
}

export function checkMoment(at: Date, now: Date): Date {
  if (at.getTime() - now.getTime() <= clockSkewMs) return at
  throw new AppError('BAD_USER_INPUT', 'A post tells of what was, or is: the moment that you name is still to come.')
}

export const replacePost = (body: Body, post: LivePost): Body =>
  body.map((block) => (block.kind === 'live_post' && block.id === post.id ? post : block))

export const removePost = (body: Body, id: string): Body =>
  body.filter((block) => !(block.kind === 'live_post' && block.id === id))

/** A flag is there, or it isn't: none is false. */
export function markPost({ pinned, keyEvent, ...post }: LivePost, marks: Marks): LivePost {
  return {
    ...post,
    ...((marks.pinned ?? pinned) && { pinned: true }),
    ...((marks.keyEvent ?? keyEvent) && { keyEvent: true }),
  }
}

/** Whatever a client calls its blocks, those of two posts never have the same name. */
export function renameBlocks<Part extends PostBlock>(blocks: readonly Part[]): Part[] {
  return blocks.map((block) => ({
    ...block,
    id: newBlockId(),
    ...('blocks' in block && { blocks: renameBlocks(block.blocks) }),
  }))
}

/** What isn't a list of blocks is left as it is, for the content schema, which says what is wrong with it. */
export function nameBlocks(blocks: unknown): unknown {
  if (!Array.isArray(blocks)) return blocks
  return blocks.map((block: unknown) => {
    if (typeof block !== 'object' || block === null) return block
    const inner = 'blocks' in block ? { blocks: nameBlocks(block.blocks) } : {}
    return { id: newBlockId(), ...block, ...inner }
  })
}
