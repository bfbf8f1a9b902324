/** What was heard since it was last asked; `anything` at the start, and when something may have been missed. */
export type Heard = ReadonlySet<string> | 'anything'

export type News = ReturnType<typeof createNews>

type Following = {
  /** Whether something with this tag is of interest. */
  wants: (tag: string) => boolean
  /** Throws when whoever follows may not any more. */
  checkAccess: () => Promise<void>
  /** The tag of whoever follows: when it is heard, that is asked at once. Null where there is none. */
  accessTag: string | null
  signal: AbortSignal
}

/** A session that ends by its time, and a token that is revoked, are noticed after this at the latest. */
const checkEveryMs = 30_000

/**
 * What members follow. Tags come from the database, of what is committed there; what happened is read by whoever is told,
 * so that it makes no difference how often they are.
 */
export function createNews(everyMs = checkEveryMs) {
  const followers = new Set<{ wants: (tag: string) => boolean; hear: (heard: string | 'anything') => void }>()

  async function* follow({ wants, checkAccess, accessTag, signal }: Following): AsyncGenerator<Heard> {
    let heard: Set<string> | 'anything' = 'anything'
    let wake = () => {}
    const follower = {
      wants: (tag: string) => tag === accessTag || wants(tag),
      hear(tag: string | 'anything') {
        if (tag === 'anything') heard = 'anything'
        else if (heard !== 'anything') heard.add(tag)
        wake()
      },
    }
    followers.add(follower)
    const end = () => wake()
    signal.addEventListener('abort', end)
    try {
      while (!signal.aborted) {
        await checkAccess()
        const news: Heard = heard === 'anything' ? heard : new Set([...heard].filter(wants))
        heard = new Set<string>()
        if (news === 'anything' || news.size > 0) yield news
        if (signal.aborted || isSomething(heard)) continue
        const { promise, resolve } = Promise.withResolvers<void>()
        wake = resolve
        const timer = setTimeout(resolve, everyMs)
        await promise
        clearTimeout(timer)
      }
    } finally {
      followers.delete(follower)
      signal.removeEventListener('abort', end)
    }
  }

  return {
    follow,
    tell(tag: string): void {
      for (const { wants, hear } of followers) if (wants(tag)) hear(tag)
    },
    /** Something may have been missed. */
    reset(): void {
      for (const { hear } of followers) hear('anything')
    },
  }
}

const isSomething = (heard: Set<string> | 'anything') => heard === 'anything' || heard.size > 0
