import {
  type Database,
  liveContributor,
  liveEdition,
  liveGone,
  liveOutlet,
  liveSection,
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

const statements = prepared((db) => ({
  outlet: db.select().from(liveOutlet).prepare('outlet'),
  editions: db.select().from(liveEdition).orderBy(asc(liveEdition.position)).prepare('editions'),
  sections: db.select().from(liveSection).orderBy(asc(liveSection.position)).prepare('sections'),
  topics: db.select().from(liveTopic).prepare('topics'),
  topicNames: db.select().from(liveTopicName).prepare('topic_names'),
  contributors: db.select().from(liveContributor).prepare('contributors'),
}))

/** The articles that were public and are withdrawn. */
export async function listWithdrawn(db: Database): Promise<string[]> {
  return (await withdrawn(db).execute()).map(({ articleId }) => articleId)
}

const withdrawn = prepared((db) => db.select({ articleId: liveGone.articleId }).from(liveGone).prepare('withdrawn'))

export async function readReference(db: Database) {
  const { outlet, editions, sections, topics, topicNames, contributors } = statements(db)
  const [outlets, ...rest] = await Promise.all([
    outlet.execute(),
    editions.execute(),
    sections.execute(),
    topics.execute(),
    topicNames.execute(),
    contributors.execute(),
  ])
  const [editionRows, sectionRows, topicRows, topicNameRows, contributorRows] = rest
  return { outlet: outlets[0] ?? null, editionRows, sectionRows, topicRows, topicNameRows, contributorRows }
}
