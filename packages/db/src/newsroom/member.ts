import { sql } from 'drizzle-orm'
import { boolean, check, index, text, unique, uuid } from 'drizzle-orm/pg-core'
import { id, instant } from '../columns.ts'
import { memberRoles, oneOf } from '../values.ts'
import { edition } from './outlet.ts'
import { newsroom } from './schema.ts'

/** Somebody with an account at the desk. Members are disabled, never deleted: the audit log and the history name them. */
export const member = newsroom.table(
  'member',
  {
    id: id(),
    name: text().notNull(),
    /** In lower case; where invitations and links go. */
    email: text().notNull().unique(),
    /** Whether they have ever shown that mail to this address reaches them. */
    emailVerified: boolean().notNull().default(false),
    /** better-auth's: a picture. Nothing is kept here yet. */
    image: text(),
    /** The edition in whose language mail is written to them; null for the outlet's default. */
    language: text(),
    twoFactorEnabled: boolean().notNull().default(false),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
    /** From then on they can't sign in, and none of their sessions is good. */
    disabledAt: instant(),
  },
  (table) => [check('member_email_is_lower_case', sql`${table.email} = lower(${table.email})`)],
)

/** A role of a member, in one edition or in all. */
export const memberGrant = newsroom.table(
  'member_grant',
  {
    id: id(),
    memberId: uuid()
      .notNull()
      .references(() => member.id),
    role: text({ enum: memberRoles }).notNull(),
    /** All editions where null. */
    editionCode: text().references(() => edition.code),
  },
  (table) => [
    unique('member_grant_is_once').on(table.memberId, table.role, table.editionCode).nullsNotDistinct(),
    index('member_grant_by_member').on(table.memberId),
    oneOf('member_grant_role_is_known', table.role, memberRoles),
  ],
)
