/** How a band of the front is set. */
export type BandLayout = 'lead' | 'columns' | 'essay' | 'numbered' | 'opinion' | 'single'

type Slot = {
  kind: string
  articles: readonly { kind: string; leadImage: object | null }[]
}

/** In this order bands take their turns, so that no two neighbours look alike. */
const turns = ['lead', 'columns', 'numbered', 'essay'] as const
type Turn = (typeof turns)[number]

const fits: Record<Turn, (articles: Slot['articles']) => boolean> = {
  lead: () => true,
  columns: (articles) => articles.length >= 3,
  essay: ([first]) => Boolean(first?.leadImage),
  numbered: (articles) => articles.length >= 3,
}

/** The layouts of a front's bands, from top to bottom. The same front always looks the same. */
export function layoutBands(slots: readonly Slot[]): BandLayout[] {
  const layouts: BandLayout[] = []
  let turn = 0
  for (const slot of slots) {
    const layout = layoutOf(slot, turn, layouts.at(-1))
    if (slot.articles.length > 1 && isTurn(layout)) turn = turns.indexOf(layout) + 1
    layouts.push(layout)
  }
  return layouts
}

function layoutOf({ kind, articles }: Slot, turn: number, before: BandLayout | undefined): BandLayout {
  if (kind === 'OPINION_ROW' || articles.every((article) => article.kind === 'OPINION')) return 'opinion'
  if (articles.length === 1) return fits.essay(articles) && before !== 'essay' ? 'essay' : 'single'
  const order = turns.map((_, index) => turns[(turn + index) % turns.length] ?? 'lead')
  return order.find((each) => each !== before && fits[each](articles)) ?? 'lead'
}

const isTurn = (layout: BandLayout): layout is Turn => (turns as readonly string[]).includes(layout)
