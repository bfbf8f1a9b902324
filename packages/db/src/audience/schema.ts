import { pgSchema } from 'drizzle-orm/pg-core'

/** What readers leave: written by both graphs through narrow statements. */
export const audience = pgSchema('audience')
