import { type ArrangedSlot, frontRules, frontSlotKinds } from '@dateline/db'

const most = { slots: 30, size: 20, heading: 120 }
const year = 366 * 24 * 60 * 60 * 1000

/** What an arrangement may name. */
export type Known = { sectionIds: ReadonlySet<string>; articleIds: ReadonlySet<string> }

/** What is wrong with an arrangement, in words; null when nothing is. */
export function problemWithSlots(slots: readonly ArrangedSlot[], { sectionIds, articleIds }: Known): string | null {
  if (slots.length === 0 || slots.length > most.slots) return `A front has 1 to ${most.slots} slots.`
  for (const [index, { kind, heading, sectionId, rule, size, chosen }] of slots.entries()) {
    const place = `Slot ${index + 1}`
    if (!frontSlotKinds.includes(kind) || (rule !== null && !frontRules.includes(rule)))
      return `${place} is of no kind that is known here.`
    if (!Number.isInteger(size) || size < 1 || size > most.size) return `${place} holds 1 to ${most.size} articles.`
    if (chosen.length > most.size) return `At most ${most.size} articles are chosen for a slot; ${place} has more.`
    if (rule === null && chosen.length === 0) return `${place} is empty: give it a rule, articles, or both.`
    if ((heading ?? '').length > most.heading)
      return `The heading of ${place} has more than ${most.heading} characters.`
    if (sectionId !== null && !sectionIds.has(sectionId))
      return `${place} names a section that this edition doesn't have.`
    const stranger = chosen.find(({ articleId }) => !articleIds.has(articleId))
    if (stranger) return `${place} names an article that this edition doesn't have.`
  }
  return null
}

export function problemWithMoment(goesLiveAt: Date, now: Date): string | null {
  if (goesLiveAt < now) return 'That moment has passed. Leave it out to show the front now.'
  return goesLiveAt.getTime() - now.getTime() > year ? 'A front is arranged for a year ahead at most.' : null
}

/** When an arrangement changes what readers see: its moment comes, and chosen articles run out. */
export function momentsOf(slots: readonly ArrangedSlot[], goesLiveAt: Date | null): Date[] {
  const ends = slots.flatMap(({ chosen }) => chosen.flatMap(({ until }) => until ?? []))
  const moments = new Set([...ends, ...(goesLiveAt ? [goesLiveAt.toISOString()] : [])])
  return [...moments].sort().map((moment) => new Date(moment))
}
