import type { Answer } from '@dateline/edge'
import { parsePath } from '#lib/routes.ts'

export type WarmerOptions = {
  /** Asks for what stands at a path, as a reader would. */
  find: (path: string) => Promise<unknown>
  /** Drawing takes a while in which nothing else is done: between two cards there is time for readers. */
  pauseMs?: number
  now?: () => number
}

const longestQueue = 100
/** Older articles get their card when somebody asks for it: nobody is about to share what a robot reads. */
const freshMs = 24 * 3_600_000
const modifiedTime = /<meta property="article:modified_time" content="([^"]+)"/

/** Draws the cards of articles that were just published or changed, before the first network asks for them. */
export function createWarmer({ find, pauseMs = 3000, now = Date.now }: WarmerOptions) {
  const waiting = new Set<string>()
  let timer: NodeJS.Timeout | null = null

  function plan(): void {
    if (timer || waiting.size === 0) return
    timer = setTimeout(() => {
      timer = null
      const [card = ''] = waiting
      waiting.delete(card)
      void find(card).finally(plan)
    }, pauseMs).unref()
  }

  return {
    /** A page was made. */
    note(path: string, { status, body }: Pick<Answer, 'status' | 'body'>): void {
      if (status !== 200 || typeof body !== 'string' || parsePath(path)?.kind !== 'article') return
      const modified = Date.parse(modifiedTime.exec(body)?.[1] ?? '')
      if (!(now() - modified < freshMs) || waiting.size >= longestQueue) return
      waiting.add(`${path}/card.png`)
      plan()
    },
    stop(): void {
      clearTimeout(timer ?? undefined)
      waiting.clear()
    },
  }
}
