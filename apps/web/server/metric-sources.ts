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

/** What is counted elsewhere is read when somebody asks: the counting itself costs nothing more. */
export function observeSources(registry: Registry, { edges, disk, isFollowing }: MetricSources): void {
  const registers = [registry]
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read())
      },
    })
  const ofRooms = (name: string, help: string, read: (room: Room, index: number) => number, total: boolean) => {
    const options = { name, help, labelNames: ['room'] as const, registers }
    if (total)
      new Counter({
        ...options,
        collect() {
          this.reset()
          for (const [index, room] of rooms.entries()) this.inc({ room }, read(room, index))
        },
      })
    else
      new Gauge({
        ...options,
        collect() {
          for (const [index, room] of rooms.entries()) this.set({ room }, read(room, index))
        },
      })
  }

  for (const [name, help] of sizes) ofRooms(`dateline_edge_${name}`, help, (room) => edges()[room][name], false)
  for (const [name, help] of counts) ofRooms(`dateline_edge_${name}_total`, help, (room) => edges()[room][name], true)

  const onDisk = (index: number) => disk()?.rooms[index]
  ofRooms('dateline_disk_entries', 'Pages on disk.', (_, index) => onDisk(index)?.entries ?? 0, false)
  ofRooms('dateline_disk_bytes', 'What they take of it.', (_, index) => onDisk(index)?.bytes ?? 0, false)
  ofRooms(
    'dateline_disk_evictions_total',
    'Pages that went because the disk was full.',
    (_, index) => onDisk(index)?.evictions ?? 0,
    true,
  )
  gauge('dateline_disk_pending_bytes', 'What is not written yet.', () => disk()?.pendingBytes ?? 0)
  gauge(
    'dateline_disk_skipped',
    'Pages that were not written, because the disk was too slow.',
    () => disk()?.skipped ?? 0,
  )
  gauge('dateline_disk_troubles', 'Times that the disk refused something.', () => disk()?.troubles ?? 0)
  gauge('dateline_disk_in_use', '1 while pages are kept on disk, 0 while they are not.', () =>
    disk()?.isBroken === false ? 1 : 0,
  )
  gauge('dateline_events_following', '1 while the process hears what is published, 0 while it does not.', () =>
    isFollowing() ? 1 : 0,
  )
}
