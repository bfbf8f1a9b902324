/** Seconds after which who has said nothing is not there any more. An app says so three times in that time. */
export const presenceSeconds = 60
/** Seconds after which a lock that nobody prolonged is none. */
export const lockSeconds = 120

export const later = (now: Date, seconds: number): Date => new Date(now.getTime() + seconds * 1000)

type Held = { blockId: string | null; memberId: string }

/** Whether a lock keeps a member from a text: who has the whole article has each of its blocks, and the other way round. */
export function isInTheWay(lock: Held, wanted: Held): boolean {
  if (lock.memberId === wanted.memberId) return false
  return lock.blockId === null || wanted.blockId === null || lock.blockId === wanted.blockId
}
