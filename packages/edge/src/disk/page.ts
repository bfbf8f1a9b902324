/** An answer as it lies on disk. */
export type Page = {
  key: string
  status: number
  headers: Record<string, string>
  body: Uint8Array
  tags: readonly string[]
  storedAt: number
  /** Null: its age is nothing against it. */
  maxAgeMs: number | null
  /** Where it stands among the purges, all of them counted: it knows nothing of those with a greater number. */
  place: number
}

/** Of what an earlier process has kept: nobody heard what was published since. */
export const unknownPlace = -1

/** The pages of one room, wherever they lie. Whatever is told earlier is done before whatever is told later. */
export type Rows = {
  /** Never rejects: what can't be read isn't there. */
  read: (key: string) => Promise<Page | null>
  write: (page: Page) => void
  remove: (key: string) => void
  withdraw: (tags: readonly string[]) => void
  clear: () => void
  /** All that was published so far is known. */
  heard: () => void
}
