import type { Database } from '@dateline/db'
import {
  type ContributorRow,
  type EditionRow,
  type OutletRow,
  readReference,
  type SectionRow,
  type TopicNameRow,
  type TopicRow,
} from './reference.store.ts'

/** A topic as one edition names it. */
export type NamedTopic = TopicRow & Pick<TopicNameRow, 'name' | 'slug' | 'editionCode'>

/** The few rows that nearly every answer needs, at one moment. */
export type ReferenceData = {
  outlet: OutletRow
  editions: readonly EditionRow[]
  edition(code: string): EditionRow | null
  sectionsOf(edition: string): readonly SectionRow[]
  section(id: string, edition: string): SectionRow | null
  sectionVersions(id: string): readonly SectionRow[]
  topic(id: string, edition: string): NamedTopic | null
  topicBySlug(slug: string, edition: string): NamedTopic | null
  contributor(id: string): ContributorRow | null
}

/** Keeps the reference data in the process. Publishing's events say when to read it anew. */
export type Reference = {
  /** What is known now. */
  current(): ReferenceData
  /** Reads everything anew; calls made meanwhile share the next reading. */
  reload(): Promise<void>
}

export async function createReference(db: Database): Promise<Reference> {
  let data = index(await readReference(db))
  let reading: Promise<void> | null = null
  let queued: Promise<void> | null = null

  const read = async () => {
    data = index(await readReference(db))
  }
  const reload = (): Promise<void> => {
    if (!reading) {
      reading = read().finally(() => {
        reading = null
      })
      return reading
    }
    // The reading under way may have begun before what this caller wants to see.
    queued ??= reading
      .catch(() => {})
      .then(() => {
        queued = null
        return reload()
      })
    return queued
  }
  return { current: () => data, reload }
}

const emptyOutlet: OutletRow = {
  id: 1,
  name: 'Dateline',
  timeZone: 'UTC',
  defaultEdition: 'en',
  email: null,
  publisher: null,
  address: null,
  phone: null,
  licence: 'all-rights-reserved',
  links: [],
}

function index(rows: Awaited<ReturnType<typeof readReference>>): ReferenceData {
  const editions = new Map(rows.editionRows.map((row) => [row.code, row]))
  const sections = new Map(rows.sectionRows.map((row) => [`${row.id}:${row.editionCode}`, row]))
  const sectionsByEdition = Map.groupBy(rows.sectionRows, (row) => row.editionCode)
  const sectionsById = Map.groupBy(rows.sectionRows, (row) => row.id)
  const topics = new Map(rows.topicRows.map((row) => [row.id, row]))
  const contributors = new Map(rows.contributorRows.map((row) => [row.id, row]))
  const names = Map.groupBy(rows.topicNameRows, (row) => row.topicId)
  const namesBySlug = new Map(rows.topicNameRows.map((row) => [`${row.editionCode}:${row.slug}`, row]))

  const named = (name: TopicNameRow | undefined, edition: string): NamedTopic | null => {
    const topic = name && topics.get(name.topicId)
    return topic ? { ...topic, name: name.name, slug: name.slug, editionCode: edition } : null
  }
  return {
    outlet: rows.outlet ?? emptyOutlet,
    editions: rows.editionRows,
    edition: (code) => editions.get(code) ?? null,
    sectionsOf: (edition) => sectionsByEdition.get(edition) ?? [],
    section: (id, edition) => sections.get(`${id}:${edition}`) ?? null,
    sectionVersions: (id) =>
      (sectionsById.get(id) ?? []).toSorted(
        (a, b) => (editions.get(a.editionCode)?.position ?? 0) - (editions.get(b.editionCode)?.position ?? 0),
      ),
    topic: (id, edition) => {
      const all = names.get(id)
      return named(all?.find((name) => name.editionCode === edition) ?? all?.[0], edition)
    },
    topicBySlug: (slug, edition) => named(namesBySlug.get(`${edition}:${slug}`), edition),
    contributor: (id) => contributors.get(id) ?? null,
  }
}
