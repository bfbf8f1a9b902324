/** How a band of the front is set. */
export type BandLayout = 'lead' | 'columns' | 'essay' | 'numbered' | 'opinion' | 'single'

type Slot = {
  kind: string
  articles: readonly { kind: string; leadImage: object | null }[]
}

/** In this order bands take their turns, so that no two neighbours look alike. */
const turns = ['lead', 'columns', 'essay', 'numbered'] as const
type Turn = (typeof turns)[number]

const fits: Record<Turn, (articles: Slot['articles']) => boolean> = {
  lead: () => true,
  columns: (articles) => articles.length >= 3,
  essay: ([first]) => Boolean(first?.leadImage),
  numbered: (articles) => articles.length >= 3,
}

/** The layouts of a front's bands, from top to bottom. The same front always looks the same. */
export function layoutBands(slots: readonly Slot[]): BandLayout[] {
  let turn = 0
  return slots.map(({ kind, articles }) => {
    if (kind === 'OPINION_ROW' || articles.every((article) => article.kind === 'OPINION')) return 'opinion'
    if (articles.length === 1) return 'single'
    const order = turns.map((_, index) => turns[(turn + index) % turns.length] ?? 'lead')
    const layout = order.find((each) => fits[each](articles)) ?? 'lead'
    turn = turns.indexOf(layout) + 1
    return layout
  })
}
