import { createClient } from '@redis/client'
import type { Logger } from 'pino'
import { createTally, startOfWindow, type Tally, windowMs } from './tally.ts'

const longestAnswerMs = 500
const longestDelayMs = 5000

export type RedisTally = Tally & { close: () => Promise<void> }

/** What clients have spent in all processes together. While Redis is away each process counts for itself. */
export function createRedisTally(url: string, log: Logger): RedisTally {
  const alone = createTally()
  let isAway = false
  const redis = createClient({
    url,
    name: 'dateline',
    disableOfflineQueue: true,
    commandOptions: { timeout: longestAnswerMs },
    socket: {
      connectTimeout: 2000,
      reconnectStrategy: (retries) => Math.min(longestDelayMs, 50 * 2 ** Math.min(retries, 10)),
    },
  })
  const away = (error: unknown) => {
    if (isAway) return
    isAway = true
    log.warn({ err: error }, 'Redis is away: what clients spend is counted by each process alone')
  }
  redis.on('error', away)
  redis.on('ready', () => {
    if (isAway) log.info('Redis is back: what clients spend is counted together')
    isAway = false
  })
  // It goes on trying by itself, until it is closed.
  redis.connect().catch(away)

  return {
    async add(client, cost) {
      if (!redis.isReady) return alone.add(client, cost)
      const key = `dateline:spent:${startOfWindow(Date.now())}:${client}`
      try {
        const [spent] = await redis.multi().incrBy(key, cost).pExpire(key, windowMs).execTyped()
        return spent
      } catch (error) {
        away(error)
        return alone.add(client, cost)
      }
    },
    close: async () => redis.destroy(),
  }
}
