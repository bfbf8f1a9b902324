/** The pictures that social networks show of our pages: all of one size. */
export const cardSize = { width: 1200, height: 630 }

/** Where an article's card is. Networks keep pictures by their address, so another revision has another. */
export function cardPath({ path, revision }: { path: string; revision: number }): string {
  return `${path}/card.png?v=${revision}`
}

/** The card of all other pages of an edition. */
export function editionCardPath(edition: string): string {
  return `/${edition}/card.png`
}
