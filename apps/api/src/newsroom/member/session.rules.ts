const minute = 60_000
const day = 24 * 60 * minute

/** A session that nobody uses ends after this. */
export const idleMs = 7 * day
/** And every session after this, used or not. */
export const longestMs = 30 * day
/** Use is written down no oftener than this. */
export const noticeMs = 5 * minute

/** When a session ends that is used now. */
export function endOf(createdAt: Date, now: Date): Date {
  return new Date(Math.min(now.getTime() + idleMs, createdAt.getTime() + longestMs))
}
