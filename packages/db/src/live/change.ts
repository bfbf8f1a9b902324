import { bigint, index, text, uuid } from 'drizzle-orm/pg-core'
import { live } from './schema.ts'

/** Drawn while the edition's paths are locked, so that within an edition the numbers are in the order of commits. */
export const changeNumber = live.sequence('change_number')

/**
 * The last change of every article that was published, changed or withdrawn: its place in the order of all changes. Not a log:
 * what changed twice stands here once. Times can't give that order, since an article may be dated back.
 */
export const liveChange = live.table(
  'change',
  {
    articleId: uuid().primaryKey(),
    editionCode: text().notNull(),
    number: bigint({ mode: 'number' }).notNull(),
    /** The change with which it came, or came again. */
    appeared: bigint({ mode: 'number' }).notNull(),
  },
  (table) => [index('live_change_by_edition').on(table.editionCode, table.number)],
)
