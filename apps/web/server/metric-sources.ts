import type { DiskStats, EdgeStats } from '@dateline/edge'
import { Counter, Gauge, type Registry } from 'prom-client'
import type { Room } from './edges.ts'

export type MetricSources = {
  edges: () => Record<Room, EdgeStats>
  /** Null where nothing is kept on disk. */
  disk: () => DiskStats | null
  isFollowing: () => boolean
}

const sizes: [keyof EdgeStats, string][] = [
  ['entries', 'Pages in memory.'],
  ['bytes', 'Memory that they take.'],
  ['tags', 'Names that they go by.'],
  ['filling', 'Pages that are being made.'],
]

const counts: [keyof EdgeStats, string][] = [
  ['fills', 'Pages that were begun to be made.'],
  ['failures', 'Those of them that failed.'],
  ['refused', 'Those that a purge overtook, so that they were not kept.'],
  ['evictions', 'Pages that went because memory was short.'],
  ['purges', 'Purges that were heard of.'],
]

const rooms: readonly Room[] = ['pages', 'countless']

type Read = () => number
type ReadOf = (room: Room, index: number) => number

/** What is counted elsewhere is read when somebody asks: the counting itself costs nothing more. */
export function observeSources(registry: Registry, { edges, disk, isFollowing }: MetricSources): void {
  const { gauge, gauges, counter, counters } = createReaders([registry])
  const onDisk = (index: number) => disk()?.rooms[index]

  for (const [name, help] of sizes) gauges(`dateline_edge_${name}`, help, (room) => edges()[room][name])
  for (const [name, help] of counts) counters(`dateline_edge_${name}_total`, help, (room) => edges()[room][name])

  gauges('dateline_disk_entries', 'Pages on disk.', (_, index) => onDisk(index)?.entries ?? 0)
  gauges('dateline_disk_bytes', 'What they take of it.', (_, index) => onDisk(index)?.bytes ?? 0)
  counters(
    'dateline_disk_evictions_total',
    'Pages that went because there was no more room.',
    (_, index) => onDisk(index)?.evictions ?? 0,
  )
  gauge('dateline_disk_pending_bytes', 'What is not written yet.', () => disk()?.pendingBytes ?? 0)
  counter('dateline_disk_skipped_total', 'Pages not written, as the disk was too slow.', () => disk()?.skipped ?? 0)
  counter('dateline_disk_troubles_total', 'Times that the disk refused something.', () => disk()?.troubles ?? 0)
  gauge('dateline_disk_in_use', '1 while pages are kept on disk, 0 while they are not.', () =>
    disk()?.isBroken === false ? 1 : 0,
  )
  gauge('dateline_events_following', '1 while the process hears what is published, 0 while it does not.', () =>
    isFollowing() ? 1 : 0,
  )
}

function createReaders(registers: Registry[]) {
  const labelNames = ['room'] as const
  return {
    gauge: (name: string, help: string, read: Read) =>
      new Gauge({
        name,
        help,
        registers,
        collect() {
          this.set(read())
        },
      }),
    counter: (name: string, help: string, read: Read) =>
      new Counter({
        name,
        help,
        registers,
        collect() {
          this.reset()
          this.inc(read())
        },
      }),
    gauges: (name: string, help: string, read: ReadOf) =>
      new Gauge({
        name,
        help,
        registers,
        labelNames,
        collect() {
          for (const [index, room] of rooms.entries()) this.set({ room }, read(room, index))
        },
      }),
    counters: (name: string, help: string, read: ReadOf) =>
      new Counter({
        name,
        help,
        registers,
        labelNames,
        collect() {
          this.reset()
          for (const [index, room] of rooms.entries()) this.inc({ room }, read(room, index))
        },
      }),
  }
}
