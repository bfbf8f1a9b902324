import type { Body, LivePost } from '@dateline/content'

export const findPost = (body: Body, id: string): LivePost | null =>
  body.find((block): block is LivePost => block.kind === 'live_post' && block.id === id) ?? null

/** Whether two posts say the same. Whether they are pinned, or key events, is not what they say. */
export function saysTheSame(one: LivePost, other: LivePost): boolean {
  const words = ({ at, heading, contributorId, blocks }: LivePost) =>
    JSON.stringify([at, heading ?? null, contributorId ?? null, blocks], inOrder)
  return words(one) === words(other)
}

/** The order in which an object names its parts says nothing. */
const inOrder = (_name: string, value: unknown): unknown =>
  value === null || typeof value !== 'object' || Array.isArray(value)
    ? value
    : Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))

/**
 * A body with posts that say when they were edited: those that say something else than readers know since it was saved last.
 * What nobody changed keeps what it said of itself, whatever a client made of that.
 */
export function stampEdited(body: Body, { latest, shown }: { latest: Body; shown: Body }, now: Date): Body {
  return body.map((block) => {
    const known = block.kind === 'live_post' && findPost(shown, block.id)
    if (!known) return block
    const last = findPost(latest, block.id)
    const same = [last, known].find((other) => other !== null && saysTheSame(other, block))
    return withEditedAt(block, same ? same.editedAt : now.toISOString())
  })
}

function withEditedAt({ editedAt: _, ...post }: LivePost, editedAt: string | undefined): LivePost {
  return { ...post, ...(editedAt !== undefined && { editedAt }) }
}
