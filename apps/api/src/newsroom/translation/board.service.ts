import type { Database } from '@dateline/db'
import { checkPageSize, fromCursor, start, toCursor } from '../../pagination.ts'
import { type BoardStory, type CellState, cellsOf } from './board.rules.ts'
import { listBoardArticles, listBoardStories, listEditionCodes, listOpenRequests } from './translation.store.ts'

export type BoardPage = {
  rows: (BoardStory & { at: Date })[]
  hasNextPage: boolean
  end: { at: Date; id: string } | null
}
export type BoardFilter = { editions?: readonly string[]; states?: readonly CellState[] }

export const cursorOf = (place: { at: Date; id: string }): string => toCursor({ publishedAt: place.at, id: place.id })

/** How many pages of stories are looked through for those of a filter. */
const mostPages = 10

/** Stories by editions, what was worked on last first. With a filter, those of which a cell in these editions is in one of these states. */
export async function readBoard(
  db: Database,
  { editions, states }: BoardFilter,
  first: number,
  after: string | null,
): Promise<BoardPage> {
  const size = checkPageSize(first)
  const shown = (await listEditionCodes(db)).filter((code) => !editions || editions.includes(code))
  const rows: BoardPage['rows'] = []
  let place = after === null ? { at: start.publishedAt, id: start.id } : toPlace(after)
  let end: BoardPage['end'] = null
  for (let page = 0; page < mostPages; page += 1) {
    const stories = await listBoardStories(db, place, size + 1)
    for (const story of await fill(db, stories.slice(0, size), shown)) {
      end = { at: story.at, id: story.storyId }
      if (!states || story.cells.some(({ state }) => states.includes(state))) rows.push(story)
      if (rows.length === size) return { rows, hasNextPage: stories.length > size || story !== stories.at(-1), end }
    }
    if (stories.length <= size || !end) return { rows, hasNextPage: false, end }
    place = { at: end.at.toISOString(), id: end.id }
  }
  return { rows, hasNextPage: true, end }
}

function toPlace(cursor: string) {
  const { publishedAt, id } = fromCursor(cursor)
  return { at: publishedAt, id }
}

/** A story's state in every edition. */
export async function readStory(db: Database, storyId: string): Promise<BoardStory> {
  const [story] = await readStories(db, [storyId])
  if (!story) throw new Error(`The story ${storyId} was not read.`)
  return story
}

/** The same for several. */
export async function readStories(db: Database, storyIds: readonly string[]): Promise<BoardStory[]> {
  if (storyIds.length === 0) return []
  const at = new Date()
  return fill(
    db,
    storyIds.map((storyId) => ({ storyId, at })),
    await listEditionCodes(db),
  )
}

async function fill(db: Database, stories: readonly { storyId: string; at: Date }[], editions: readonly string[]) {
  const ids = stories.map(({ storyId }) => storyId)
  const [articles, requests] = await Promise.all([
    ids.length > 0 ? listBoardArticles(db, ids) : [],
    listOpenRequests(db, ids),
  ])
  return stories.map(({ storyId, at }) => {
    const own = articles.filter((article) => article.storyId === storyId)
    const original = own.find(({ isOriginal }) => isOriginal) ?? null
    const asked = requests.filter((request) => request.storyId === storyId)
    return { storyId, at, original, cells: cellsOf(editions, own, asked) }
  })
}
