import { sql } from 'drizzle-orm'
import { customType, index, integer, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../columns.ts'
import { articleKinds } from '../values.ts'
import { live } from './schema.ts'

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' })

/**
 * What a search reads of an article, beside it: rows small enough to rank a thousand of them. Both vectors hold, besides
 * words, marks of what an article is (its period, section, kind and topics), so that one index answers for all at once.
 */
export const liveArticleSearch = live.table(
  'article_search',
  {
    articleId: uuid().primaryKey(),
    editionCode: text().notNull(),
    publishedAt: instant().notNull(),
    /** The year in the article's path. */
    year: smallint().notNull(),
    sectionId: uuid(),
    kind: text({ enum: articleKinds }).notNull(),
    topicIds: uuid().array().notNull(),
    /** Headline, standfirst, topics and the words that the body says most: what hits are ranked by. */
    summary: tsvector().notNull(),
    /** Everything that the article says. */
    whole: tsvector().notNull(),
  },
  (table) => [
    index('live_article_search_times').on(table.editionCode, table.publishedAt),
    // A newsroom publishes seldom and readers search often: nothing waits in a list that every search would have to read.
    index('live_article_search_summary').using('gin', table.summary).with({ fastupdate: false }),
    index('live_article_search_whole').using('gin', table.whole).with({ fastupdate: false }),
  ],
)

/** The words of an edition's public articles, as they are written there. One that no article has any more is gone. */
export const liveTerm = live.table(
  'term',
  {
    editionCode: text().notNull(),
    term: text().notNull(),
    /** Without accents: how it is typed in a hurry. */
    folded: text().notNull(),
    /** What a search finds it by: its stem in the edition's language. */
    lexeme: text().notNull(),
    /** How many articles have it. */
    articles: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.editionCode, table.term] }),
    index('live_term_by_folded').on(table.editionCode, sql`${table.folded} text_pattern_ops`),
    index('live_term_by_lexeme').on(table.editionCode, table.lexeme),
  ],
)
