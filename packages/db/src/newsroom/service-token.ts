import { jsonb, text } from 'drizzle-orm/pg-core'
import { id, instant } from '../columns.ts'
import type { MemberRole } from '../values.ts'
import { newsroom } from './schema.ts'

/** Tokens with which services use the newsroom's graph in their own name. */
export const serviceToken = newsroom.table('service_token', {
  id: id(),
  name: text().notNull(),
  /** SHA-256 (hex) of the token. The token itself is kept by nobody but its holder. */
  digest: text().notNull().unique(),
  scopes: text().array().notNull(),
  grants: jsonb().$type<{ role: MemberRole; edition: string | null }[]>().notNull(),
  createdAt: instant().notNull(),
  createdBy: text().notNull(),
  expiresAt: instant().notNull(),
  revokedAt: instant(),
  /** To within a few minutes. */
  usedAt: instant(),
})
