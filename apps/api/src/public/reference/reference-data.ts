import type { AppealPlacement, SluggedKind } from '@dateline/db'
import type {
  ContributorRow,
  EditionRow,
  FrontSlotRow,
  LiveAppealRow,
  OutletRow,
  PageRow,
  ReferenceRows,
  SectionRow,
  SeriesRow,
  TopicNameRow,
  TopicRow,
} from './reference.store.ts'

/** A topic as one edition names it. */
export type NamedTopic = TopicRow & Omit<TopicNameRow, 'topicId'>

/** The few rows that nearly every answer needs, at one moment. */
export type ReferenceData = {
  outlet: OutletRow
  editions: readonly EditionRow[]
  edition(code: string): EditionRow | null
  sectionsOf(edition: string): readonly SectionRow[]
  section(id: string, edition: string): SectionRow | null
  /** By the slug that it has, else by one that it had. */
  sectionBySlug(slug: string, edition: string): SectionRow | null
  sectionVersions(id: string): readonly SectionRow[]
  /** As the edition names it; where it has no name of its own, as another edition does. */
  topic(id: string, edition: string): NamedTopic | null
  /** By the slug that it has, else by one that it, or a topic that was merged into it, had. */
  topicBySlug(slug: string, edition: string): NamedTopic | null
  topicVersions(id: string): readonly NamedTopic[]
  /** Every name that an edition has for a topic. */
  topicNames: readonly NamedTopic[]
  /** The topics that an edition names, in the alphabet of its language. */
  topicsOf(edition: string): readonly NamedTopic[]
  /** Whom somebody was merged into stands for them. */
  contributor(id: string): ContributorRow | null
  /** By the slug that they have, else by one that they had. */
  contributorBySlug(slug: string): ContributorRow | null
  contributors: readonly ContributorRow[]
  bio(contributorId: string, edition: string): string | null
  series(id: string, edition: string): SeriesRow | null
  /** By the slug that it has, else by one that it had. */
  seriesBySlug(slug: string, edition: string): SeriesRow | null
  seriesOf(edition: string): readonly SeriesRow[]
  seriesVersions(id: string): readonly SeriesRow[]
  frontSlots(edition: string): readonly FrontSlotRow[]
  /** What an edition asks for now in one of its places. */
  appeal(edition: string, placement: AppealPlacement): LiveAppealRow | null
  pagesOf(edition: string): readonly PageRow[]
  pageVersions(key: string): readonly PageRow[]
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
  bankAccount: null,
}

export function indexReference(rows: ReferenceRows): ReferenceData {
  const editions = new Map(rows.editions.map((row) => [row.code, row]))
  const positionOf = (row: { editionCode: string }) => editions.get(row.editionCode)?.position ?? 0
  /** The versions that the editions have of something, in the outlet's order. */
  const versionsBy = <Row extends { editionCode: string }>(all: readonly Row[], idOf: (row: Row) => string) => {
    const byId = Map.groupBy(
      all.toSorted((a, b) => positionOf(a) - positionOf(b)),
      idOf,
    )
    return (id: string): readonly Row[] => byId.get(id) ?? []
  }
  const byEdition = <Row extends { editionCode: string }>(all: readonly Row[]) => {
    const groups = Map.groupBy(all, (row) => row.editionCode)
    return (edition: string): readonly Row[] => groups.get(edition) ?? []
  }
  const inEdition = <Row extends { editionCode: string }>(versions: readonly Row[], edition: string): Row | null =>
    versions.find((row) => row.editionCode === edition) ?? null

  const topics = new Map(rows.topics.map((row) => [row.id, row]))
  const named = rows.topicNames.flatMap(({ topicId, ...name }) => {
    const topic = topics.get(topicId)
    return topic ? [{ ...topic, ...name }] : []
  })
  const topicVersions = versionsBy(named, (topic) => topic.id)
  const topicsBySlug = new Map(named.map((topic) => [`${topic.editionCode}:${topic.slug}`, topic]))
  const topicIdsByFirstSlug = new Map(rows.topics.map(({ id }) => [topicVersions(id)[0]?.slug ?? '', id]))
  const sectionsOf = byEdition(rows.sections)
  const seriesOf = byEdition(rows.series)
  const sectionVersions = versionsBy(rows.sections, (section) => section.id)
  const seriesVersions = versionsBy(rows.series, (series) => series.id)
  const contributors = new Map(rows.contributors.map((row) => [row.id, row]))
  const contributorsBySlug = new Map(rows.contributors.map((row) => [row.slug, row]))
  const bios = new Map(rows.bios.map((row) => [`${row.contributorId}:${row.editionCode}`, row.bio]))
  const shownTopics = new Map<string, NamedTopic>()
  const inAlphabet = new Map<string, readonly NamedTopic[]>()
  const topicsOfEdition = byEdition(named)
  const appeals = new Map(rows.appeals.map((row) => [`${row.editionCode}:${row.placement}`, row]))
  const mergedTopics = new Map(rows.mergedTopics.map(({ topicId, intoId }) => [topicId, intoId]))
  const mergedContributors = new Map(
    rows.mergedContributors.map(({ contributorId, intoId }) => [contributorId, intoId]),
  )
  const oldSlugs = new Map(rows.oldSlugs.map((row) => [`${row.kind}:${row.editionCode}:${row.slug}`, row.targetId]))
  const movedTo = (kind: SluggedKind, slug: string, edition = '') => oldSlugs.get(`${kind}:${edition}:${slug}`) ?? ''
  const topicOf = (id: string, edition: string): NamedTopic | null => {
    const key = `${id}:${edition}`
    const known = shownTopics.get(key)
    if (known) return known
    const versions = topicVersions(id)
    const version = inEdition(versions, edition) ?? versions[0]
    if (!version) return null
    const shown = { ...version, editionCode: edition }
    shownTopics.set(key, shown)
    return shown
  }
  const english = new Intl.Collator('en')

  return {
    outlet: rows.outlet ?? emptyOutlet,
    editions: rows.editions,
    edition: (code) => editions.get(code) ?? null,
    sectionsOf,
    section: (id, edition) => inEdition(sectionVersions(id), edition),
    sectionVersions,
    sectionBySlug: (slug, edition) =>
      sectionsOf(edition).find((section) => section.slug === slug) ??
      inEdition(sectionVersions(movedTo('section', slug, edition)), edition),
    topic: (id, edition) => topicOf(mergedTopics.get(id) ?? id, edition),
    topicBySlug: (slug, edition) => {
      const own = topicsBySlug.get(`${edition}:${slug}`)
      if (own) return own
      // One that the edition has not named has the path of its first name.
      const borrowed = topicVersions(topicIdsByFirstSlug.get(slug) ?? '')
      const [first] = borrowed
      if (first && !inEdition(borrowed, edition)) return { ...first, editionCode: edition }
      return topicOf(movedTo('topic', slug, edition), edition)
    },
    topicVersions,
    topicNames: named,
    topicsOf: (edition) => {
      const known = inAlphabet.get(edition)
      if (known) return known
      const { compare } = new Intl.Collator(edition)
      const sorted = topicsOfEdition(edition).toSorted((a, b) => compare(a.name, b.name))
      inAlphabet.set(edition, sorted)
      return sorted
    },
    contributor: (id) => contributors.get(mergedContributors.get(id) ?? id) ?? null,
    contributorBySlug: (slug) => contributorsBySlug.get(slug) ?? contributors.get(movedTo('contributor', slug)) ?? null,
    contributors: rows.contributors.toSorted((a, b) => english.compare(a.name, b.name)),
    bio: (contributorId, edition) => bios.get(`${contributorId}:${edition}`) ?? null,
    series: (id, edition) => inEdition(seriesVersions(id), edition),
    seriesBySlug: (slug, edition) =>
      seriesOf(edition).find((series) => series.slug === slug) ??
      inEdition(seriesVersions(movedTo('series', slug, edition)), edition),
    seriesOf,
    seriesVersions,
    frontSlots: byEdition(rows.frontSlots),
    appeal: (edition, placement) => appeals.get(`${edition}:${placement}`) ?? null,
    pagesOf: byEdition(rows.pages),
    pageVersions: versionsBy(rows.pages, (page) => page.key),
  }
}
