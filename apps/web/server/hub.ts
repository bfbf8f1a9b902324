import type { Purge } from '@dateline/edge'
import type { Logger } from 'pino'
import { feedFormats } from '#lib/feed-links.ts'

export type HubOptions = { hubUrl: string; siteUrl: string; log: Logger; delayMs?: number }

const timeoutMs = 10_000
/** The tag of an edition's list of articles. */
const listTag = /^list:(.+)$/

/** Tells a WebSub hub that the feeds of an edition have something new, which then tells who has subscribed to them. */
export function createHub({ hubUrl, siteUrl, log, delayMs = 2000 }: HubOptions) {
  const editions = new Set<string>()
  let timer: NodeJS.Timeout | null = null

  async function tell(): Promise<void> {
    timer = null
    const feeds = [...editions].flatMap((edition) =>
      Object.keys(feedFormats).map((format) => `${siteUrl}/${edition}/feed.${format}`),
    )
    editions.clear()
    for (const feed of feeds) {
      const body = new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': feed, 'hub.topic': feed })
      try {
        const answer = await fetch(hubUrl, { method: 'POST', body, signal: AbortSignal.timeout(timeoutMs) })
        if (!answer.ok)
          log.warn({ hub: hubUrl, feed, status: answer.status }, 'the hub did not take the news of a feed')
      } catch (error) {
        log.warn({ hub: hubUrl, feed, reason: String(error) }, 'the hub does not answer')
      }
    }
  }

  return {
    purge({ changed, withdrawn }: Purge): void {
      for (const tag of [...changed, ...withdrawn]) {
        const edition = listTag.exec(tag)?.[1]
        if (edition) editions.add(edition)
      }
      if (editions.size > 0) timer ??= setTimeout(() => void tell(), delayMs).unref()
    },
    stop: () => clearTimeout(timer ?? undefined),
  }
}
