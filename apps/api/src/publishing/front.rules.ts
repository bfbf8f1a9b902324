import type { liveArticle, liveFrontSlot, liveSection } from '@dateline/db'

type FrontSlotRow = typeof liveFrontSlot.$inferSelect
type SectionRow = Pick<typeof liveSection.$inferSelect, 'id'>
/** What has to be known of an article to find its place on a front. */
export type Placeable = Pick<typeof liveArticle.$inferSelect, 'id' | 'storyId' | 'sectionId'>

/** How a slot is to be filled. `unsectioned` takes only what stands in no section. */
export type Slot = Pick<FrontSlotRow, 'kind' | 'heading' | 'sectionId' | 'rule' | 'size' | 'articleIds'> & {
  unsectioned?: true
}

/** What the slots of a front are filled from, each newest first. */
export type Stock<Card extends Placeable> = {
  newest: readonly Card[]
  /** Section by section. */
  ofSections: readonly Card[]
  opinions: readonly Card[]
  live: readonly Card[]
  mostRead: readonly Card[]
  /** All that was chosen by hand and is public. */
  chosen: readonly Card[]
}

export type FilledSlot<Card extends Placeable, Section extends SectionRow> = {
  kind: FrontSlotRow['kind']
  heading: string | null
  section: Section | null
  articles: Card[]
}

const leadListSize = 4
const bandSize = 4
/** How many of the newest are looked through for those that stand in no section. */
const unsectionedReach = 25
/** Live pages may have ended, and a list has at most 100. */
const liveReach = 10

const slot = (kind: Slot['kind'], size: number, sectionId: string | null = null): Slot => ({
  kind,
  heading: null,
  sectionId,
  rule: 'newest',
  size,
  articleIds: [],
})

/** The front of an edition that has not been arranged: the newest, then each section's newest, then what stands in none. */
export function defaultSlots(sections: readonly SectionRow[]): Slot[] {
  return [
    slot('hero', 1),
    slot('lead_list', leadListSize),
    ...sections.map((section) => slot('band', bandSize, section.id)),
    { ...slot('band', bandSize), unsectioned: true },
  ]
}

/** How much of each kind has to be read. What stands higher up is left out further down, so there must be enough for both. */
export function stockNeeded(slots: readonly Slot[]) {
  const sum = (some: readonly Slot[]) => some.reduce((total, { size }) => total + size, 0)
  const byRule = slots.filter(({ rule }) => rule !== null)
  const most = (count: number) => Math.min(count, 100)
  const chosen = sum(slots.filter(({ articleIds }) => articleIds.length > 0))
  const general = chosen + sum(byRule.filter(({ sectionId, unsectioned }) => sectionId === null && !unsectioned))
  const ofSections = byRule.filter(({ sectionId }) => sectionId !== null)
  const opinions = byRule.filter(({ kind }) => kind === 'opinion_row')
  const live = byRule.filter(({ kind, rule }) => kind === 'live_strip' || rule === 'live')
  return {
    newest: most(slots.some(({ unsectioned }) => unsectioned) ? Math.max(general, unsectionedReach) : general),
    ofSections: ofSections.length === 0 ? 0 : most(general + Math.max(...ofSections.map(({ size }) => size))),
    opinions: opinions.length === 0 ? 0 : most(general + sum(opinions)),
    live: live.length === 0 ? 0 : liveReach,
    mostRead: slots.some(({ rule }) => rule === 'most_read'),
  }
}

/** No story stands twice: what was chosen by hand keeps its place, and the rules fill the rest from top to bottom. */
export function composeFront<Card extends Placeable, Section extends SectionRow>(
  slots: readonly Slot[],
  stock: Stock<Card>,
  sections: readonly Section[],
): FilledSlot<Card, Section>[] {
  const used = new Set<string>()
  const take = (from: readonly Card[], count: number): Card[] => {
    const taken: Card[] = []
    for (const article of from) {
      if (taken.length >= count) break
      if (used.has(article.storyId)) continue
      used.add(article.storyId)
      taken.push(article)
    }
    return taken
  }
  const chosen = slots.map(({ articleIds, size }) =>
    take(
      articleIds.flatMap((id) => stock.chosen.find((article) => article.id === id) ?? []),
      size,
    ),
  )
  return slots
    .map((slot, index) => {
      const byHand = chosen[index] ?? []
      return {
        kind: slot.kind,
        heading: slot.heading,
        section: sections.find((section) => section.id === slot.sectionId) ?? null,
        articles: [...byHand, ...take(candidates(slot, stock), slot.size - byHand.length)],
      }
    })
    .filter(({ articles }) => articles.length > 0)
}

function candidates<Card extends Placeable>(
  { kind, rule, sectionId, unsectioned }: Slot,
  stock: Stock<Card>,
): readonly Card[] {
  const ofSection = (articles: readonly Card[]) =>
    sectionId === null ? articles : articles.filter((article) => article.sectionId === sectionId)
  switch (rule) {
    case null:
      return []
    case 'live':
      return ofSection(stock.live)
    case 'most_read':
      return ofSection(stock.mostRead)
    case 'newest':
      if (kind === 'opinion_row') return ofSection(stock.opinions)
      if (kind === 'live_strip') return ofSection(stock.live)
      if (unsectioned) return stock.newest.filter((article) => article.sectionId === null)
      return sectionId === null ? stock.newest : ofSection(stock.ofSections)
    default:
      return rule satisfies never
  }
}
