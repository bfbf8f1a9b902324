import { followEvents, type Purge } from '@dateline/edge'
import { until } from './until.ts'

export type Follower = {
  purges: Purge[]
  /** How often it was told that everything may be stale. */
  resets: () => number
  /** Waits until the api has told that a tag was changed or withdrawn. By then its own answers are purged. */
  heard: (tag: string) => Promise<void>
  close: () => Promise<void>
}

/** Follows an api's events as the site does, and is connected when it is returned. */
export async function followApi(url: string): Promise<Follower> {
  const purges: Purge[] = []
  let resets = 0
  const stop = new AbortController()
  const following = followEvents({
    url: `${url}/events`,
    onPurge: (purge) => purges.push(purge),
    onReset: () => {
      resets += 1
    },
    signal: stop.signal,
  })
  await until('the api answers with events', () => resets > 0)
  return {
    purges,
    resets: () => resets,
    heard: (tag) =>
      until(`the api tells of ${tag}`, () =>
        purges.some((purge) => purge.changed.includes(tag) || purge.withdrawn.includes(tag)),
      ),
    close: async () => {
      stop.abort()
      await following
    },
  }
}
