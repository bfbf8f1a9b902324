import { onTestFinished, vi } from 'vitest'
import { createEventStream } from './event-stream.ts'
import { type FollowOptions, followEvents } from './follow-events.ts'
import { startServer } from './http.fixtures.ts'
import type { Purge } from './purge.ts'

export const purgeOf = (...changed: string[]): Purge => ({ changed, withdrawn: [] })

export const until = (condition: () => boolean) => vi.waitUntil(condition, { timeout: 10_000, interval: 5 })

/** Follows, and writes down what it hears. */
export function follow(port: number, options: Partial<FollowOptions> = {}) {
  const heard: (Purge | 'reset')[] = []
  const lost: string[] = []
  const controller = new AbortController()
  const done = followEvents({
    url: `http://127.0.0.1:${port}/events`,
    onPurge: (purge) => heard.push(purge),
    onReset: () => heard.push('reset'),
    onLost: (error) => lost.push(String(error)),
    signal: controller.signal,
    minDelayMs: 5,
    maxDelayMs: 20,
    ...options,
  })
  const stop = () => {
    controller.abort()
    return done
  }
  onTestFinished(stop)
  return { heard, lost, stop }
}

export async function startStream(port?: number, options: Parameters<typeof createEventStream>[0] = {}) {
  const stream = createEventStream(options)
  const server = await startServer((_req, res) => stream.add(res), port)
  onTestFinished(stream.close)
  return { stream, ...server }
}
