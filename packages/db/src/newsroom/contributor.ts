import { text } from 'drizzle-orm/pg-core'
import { id } from '../columns.ts'
import { newsroom } from './schema.ts'

export const contributor = newsroom.table('contributor', {
  id: id(),
  name: text().notNull(),
  slug: text().notNull().unique(),
})
