import type { ArticleCard } from '../article/article.store.ts'
import type { SectionRow } from '../reference/reference.store.ts'

export type FrontSlotRow = { kind: 'HERO' | 'LEAD_LIST' | 'BAND'; section: SectionRow | null; articles: ArticleCard[] }

export const leadListSize = 4
export const bandSize = 4
/** How many of the newest are looked through for those that stand in no section. */
export const newestSize = 25

/** The newest story leads, the next ones stand beside it, then each section's newest that aren't on the page yet, then what stands in none. */
export function composeFront(
  newest: readonly ArticleCard[],
  bySection: readonly ArticleCard[],
  sections: readonly SectionRow[],
): FrontSlotRow[] {
  const used = new Set<string>()
  const take = (from: readonly ArticleCard[], count: number): ArticleCard[] => {
    const taken: ArticleCard[] = []
    for (const article of from) {
      if (taken.length === count || used.has(article.storyId)) continue
      used.add(article.storyId)
      taken.push(article)
    }
    return taken
  }
  const slots: FrontSlotRow[] = [
    { kind: 'HERO', section: null, articles: take(newest, 1) },
    { kind: 'LEAD_LIST', section: null, articles: take(newest, leadListSize) },
    ...sections.map((section) => ({
      kind: 'BAND' as const,
      section,
      articles: take(
        bySection.filter((article) => article.sectionId === section.id),
        bandSize,
      ),
    })),
    {
      kind: 'BAND',
      section: null,
      articles: take(
        newest.filter((article) => article.sectionId === null),
        bandSize,
      ),
    },
  ]
  return slots.filter((slot) => slot.articles.length > 0)
}
