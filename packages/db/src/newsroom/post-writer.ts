import { primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../columns.ts'
import { article } from './article.ts'
import { newsroom } from './schema.ts'

/** Who wrote a post of a live page, and who edited it last. What it says stands in the page's revisions. */
export const postWriter = newsroom.table(
  'post_writer',
  {
    articleId: uuid()
      .notNull()
      .references(() => article.id, { onDelete: 'cascade' }),
    /** Of its block. */
    postId: text().notNull(),
    /** Null where it came with the text of the page. */
    createdBy: text(),
    createdAt: instant(),
    editedBy: text(),
    editedAt: instant(),
  },
  (table) => [primaryKey({ columns: [table.articleId, table.postId] })],
)
