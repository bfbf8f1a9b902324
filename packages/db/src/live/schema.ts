import { pgSchema } from 'drizzle-orm/pg-core'

/**
 * What the public may see, as it is shown. Written by publishing alone, read as the role `dateline_public`.
 * No foreign keys to `newsroom`, and no types of it, so that it can be replicated to other machines by itself.
 */
export const live = pgSchema('live')
