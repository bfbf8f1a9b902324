import { integer, primaryKey, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../columns.ts'
import { story } from './article.ts'
import { newsroom } from './schema.ts'
import { series } from './series.ts'

/**
 * The order that a series was put into: which part a story is, in every edition. It counts for the revisions that there were
 * when it was made; later ones say themselves which part they are.
 */
export const seriesPlace = newsroom.table(
  'series_place',
  {
    seriesId: uuid()
      .notNull()
      .references(() => series.id),
    storyId: uuid()
      .notNull()
      .references(() => story.id, { onDelete: 'cascade' }),
    part: integer(),
    orderedAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.seriesId, table.storyId] })],
)
