import { bigint, boolean, index, integer, text, uuid } from 'drizzle-orm/pg-core'
import { id, instant } from '../columns.ts'
import { member } from './member.ts'
import { newsroom } from './schema.ts'

/** The tables of better-auth, in its own words but for the member. */
const memberId = () =>
  uuid()
    .notNull()
    .references(() => member.id, { onDelete: 'cascade' })

export const memberSession = newsroom.table(
  'member_session',
  {
    id: id(),
    memberId: memberId(),
    /** What the cookie holds, signed: without the secret of the installation it is of no use. */
    token: text().notNull().unique(),
    /** When it ends if it isn't used; never later than the longest that a session may last. */
    expiresAt: instant().notNull(),
    createdAt: instant().notNull(),
    /** When it was last used, to within a few minutes. */
    updatedAt: instant().notNull(),
    ipAddress: text(),
    userAgent: text(),
  },
  (table) => [index('member_session_by_member').on(table.memberId)],
)

/** How a member signs in. There is one kind, `credential`: a password. */
export const memberAccount = newsroom.table(
  'member_account',
  {
    id: id(),
    memberId: memberId(),
    accountId: text().notNull(),
    providerId: text().notNull(),
    /** scrypt, with its salt. */
    password: text(),
    accessToken: text(),
    refreshToken: text(),
    idToken: text(),
    accessTokenExpiresAt: instant(),
    refreshTokenExpiresAt: instant(),
    scope: text(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (table) => [index('member_account_by_member').on(table.memberId)],
)

/** Links and challenges that were given out. What they are known by is kept as a digest. */
export const memberVerification = newsroom.table(
  'member_verification',
  {
    id: id(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: instant().notNull(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (table) => [index('member_verification_by_identifier').on(table.identifier)],
)

export const memberPasskey = newsroom.table(
  'member_passkey',
  {
    id: id(),
    memberId: memberId(),
    name: text(),
    publicKey: text().notNull(),
    credentialID: text('credential_id').notNull().unique(),
    counter: integer().notNull(),
    deviceType: text().notNull(),
    backedUp: boolean().notNull(),
    transports: text(),
    createdAt: instant(),
    aaguid: text(),
  },
  (table) => [index('member_passkey_by_member').on(table.memberId)],
)

/** The second factor of a member: the secret of their app and their recovery codes, both encrypted. */
export const memberTwoFactor = newsroom.table('member_two_factor', {
  id: id(),
  memberId: memberId().unique(),
  secret: text().notNull(),
  backupCodes: text().notNull(),
  /** Whether the app has shown a right code, without which it is asked for none. */
  verified: boolean().notNull().default(false),
  failedVerificationCount: integer().notNull().default(0),
  lockedUntil: instant(),
})

/** How often something was tried, by a digest of what and by whom; forgotten after its time. */
export const attempt = newsroom.table(
  'attempt',
  {
    key: text().primaryKey(),
    count: bigint({ mode: 'number' }).notNull(),
    since: instant().notNull(),
  },
  (table) => [index('attempt_by_time').on(table.since)],
)
