import { maxHrefLength } from './links.ts'

/** Far above what a newsroom writes; they keep one article from filling the store or stopping a renderer. */
export const limits = {
  /** Those inside other blocks included. */
  blocks: 5000,
  charactersInBlock: 20_000,
  spansInText: 5000,
  itemsInList: 1000,
  picturesInGallery: 50,
  rowsInTable: 500,
  columnsInTable: 30,
  charactersInTable: 200_000,
  blocksInBlock: 200,
  /** Speaker, role, source, a title, an abbreviation's title. */
  line: 500,
  /** A picture's alt text, an embed's description. */
  lines: 2000,
  href: maxHrefLength,
  id: 64,
}
