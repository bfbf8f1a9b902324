/** How long what a client spends is added up. Minutes are those of the clock, for all clients the same. */
export const windowMs = 60_000

/** Adds to what a client has spent in the running minute, and says how much that is now. */
export type Tally = { add(client: string, cost: number): number | Promise<number> }

export const startOfWindow = (now: number): number => now - (now % windowMs)

/** What the clients of this process have spent. Forgotten with each minute, so nothing has to be cleaned up. */
export function createTally(now: () => number = Date.now): Tally {
  let spent = new Map<string, number>()
  let start = 0
  return {
    add(client, cost) {
      const current = startOfWindow(now())
      if (current !== start) {
        spent = new Map()
        start = current
      }
      const sum = (spent.get(client) ?? 0) + cost
      spent.set(client, sum)
      return sum
    },
  }
}
