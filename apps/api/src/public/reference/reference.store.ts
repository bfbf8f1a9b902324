import {
  type Database,
  liveAppeal,
  liveContributor,
  liveContributorBio,
  liveEdition,
  liveFrontSlot,
  liveGone,
  liveMergedContributor,
  liveMergedTopic,
  liveOldSlug,
  liveOutlet,
  livePage,
  liveSection,
  liveSeries,
  liveTopic,
  liveTopicName,
} from '@dateline/db'
import { asc } from 'drizzle-orm'
import { prepared } from '../../prepared.ts'

export type OutletRow = typeof liveOutlet.$inferSelect
export type EditionRow = typeof liveEdition.$inferSelect
export type SectionRow = typeof liveSection.$inferSelect
export type TopicRow = typeof liveTopic.$inferSelect
export type TopicNameRow = typeof liveTopicName.$inferSelect
export type ContributorRow = typeof liveContributor.$inferSelect
export type SeriesRow = typeof liveSeries.$inferSelect
export type FrontSlotRow = typeof liveFrontSlot.$inferSelect
export type LiveAppealRow = typeof liveAppeal.$inferSelect
export type PageRow = typeof livePage.$inferSelect

const statements = prepared((db) => ({
  outlet: db.select().from(liveOutlet).prepare('outlet'),
  editions: db.select().from(liveEdition).orderBy(asc(liveEdition.position)).prepare('editions'),
  sections: db.select().from(liveSection).orderBy(asc(liveSection.position)).prepare('sections'),
  topics: db.select().from(liveTopic).prepare('topics'),
  topicNames: db.select().from(liveTopicName).prepare('topic_names'),
  contributors: db.select().from(liveContributor).prepare('contributors'),
  bios: db.select().from(liveContributorBio).prepare('contributor_bios'),
  series: db.select().from(liveSeries).prepare('series'),
  frontSlots: db.select().from(liveFrontSlot).orderBy(asc(liveFrontSlot.position)).prepare('front_slots'),
  appeals: db.select().from(liveAppeal).prepare('appeals'),
  oldSlugs: db.select().from(liveOldSlug).prepare('old_slugs'),
  mergedContributors: db.select().from(liveMergedContributor).prepare('merged_contributors'),
  mergedTopics: db.select().from(liveMergedTopic).prepare('merged_topics'),
  pages: db.select().from(livePage).orderBy(asc(livePage.position)).prepare('pages'),
}))

/** The articles that were public and are withdrawn. */
export async function listWithdrawn(db: Database): Promise<string[]> {
  return (await withdrawn(db).execute()).map(({ articleId }) => articleId)
}

const withdrawn = prepared((db) => db.select({ articleId: liveGone.articleId }).from(liveGone).prepare('withdrawn'))

export type ReferenceRows = Awaited<ReturnType<typeof readReference>>

export async function readReference(db: Database) {
  const read = statements(db)
  const [
    outlets,
    editions,
    sections,
    topics,
    topicNames,
    contributors,
    bios,
    series,
    frontSlots,
    pages,
    appeals,
    oldSlugs,
    mergedTopics,
    mergedContributors,
  ] = await Promise.all([
    read.outlet.execute(),
    read.editions.execute(),
    read.sections.execute(),
    read.topics.execute(),
    read.topicNames.execute(),
    read.contributors.execute(),
    read.bios.execute(),
    read.series.execute(),
    read.frontSlots.execute(),
    read.pages.execute(),
    read.appeals.execute(),
    read.oldSlugs.execute(),
    read.mergedTopics.execute(),
    read.mergedContributors.execute(),
  ])
  const outlet = outlets[0] ?? null
  return {
    outlet,
    editions,
    sections,
    topics,
    topicNames,
    contributors,
    bios,
    series,
    frontSlots,
    pages,
    appeals,
    oldSlugs,
    mergedTopics,
    mergedContributors,
  }
}
