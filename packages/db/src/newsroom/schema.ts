import { pgSchema } from 'drizzle-orm/pg-core'

/** What the newsroom works on. The public graph has no way in. */
export const newsroom = pgSchema('newsroom')
