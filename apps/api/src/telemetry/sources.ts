import type { EdgeStats } from '@dateline/edge'
import { Counter, Gauge, type Registry } from 'prom-client'
import type { Sources } from './telemetry.ts'

const sizes: [keyof EdgeStats, string][] = [
  ['entries', 'Answers that are kept.'],
  ['bytes', 'Memory that they take.'],
  ['tags', 'Names that they go by.'],
  ['filling', 'Answers that are being made.'],
]

const counts: [keyof EdgeStats, string][] = [
  ['fills', 'Answers that were begun to be made.'],
  ['failures', 'Those of them that failed.'],
  ['refused', 'Those that a purge overtook, so that they were not kept.'],
  ['evictions', 'Answers that went because memory was short.'],
  ['purges', 'Purges that were heard of.'],
]

const answers: [keyof EdgeStats, string][] = [
  ['hits', 'hit'],
  ['misses', 'miss'],
  ['refills', 'refill'],
  ['stale', 'stale'],
]

/** What is counted elsewhere is read when somebody asks: the counting itself costs nothing more. */
export function observeSources(registry: Registry, { edge, stream, events }: Sources): void {
  const registers = [registry]
  for (const [name, help] of sizes) {
    new Gauge({
      name: `dateline_edge_${name}`,
      help,
      registers,
      collect() {
        this.set(edge.stats()[name])
      },
    })
  }
  for (const [name, help] of counts) {
    new Counter({
      name: `dateline_edge_${name}_total`,
      help,
      registers,
      collect() {
        this.reset()
        this.inc(edge.stats()[name])
      },
    })
  }
  new Counter({
    name: 'dateline_edge_answers_total',
    help: 'Answers to trusted documents by what the cache did; those from memory are hits.',
    labelNames: ['cache'] as const,
    registers,
    collect() {
      this.reset()
      const stats = edge.stats()
      for (const [name, cache] of answers) this.inc({ cache }, stats[name])
    },
  })
  new Gauge({
    name: 'dateline_events_listening',
    help: '1 while the process hears what is published, 0 while it does not.',
    registers,
    collect() {
      this.set(events.isListening() ? 1 : 0)
    },
  })
  new Gauge({
    name: 'dateline_events_subscribers',
    help: 'Connections to /events.',
    registers,
    collect() {
      this.set(stream.size())
    },
  })
}
