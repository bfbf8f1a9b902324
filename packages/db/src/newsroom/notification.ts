import { sql } from 'drizzle-orm'
import { date, index, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { id, instant } from '../columns.ts'
import { notificationChannels, notificationKinds, oneOf } from '../values.ts'
import { article } from './article.ts'
import { asset } from './asset.ts'
import { note } from './collaboration.ts'
import { member } from './member.ts'
import { edition } from './outlet.ts'
import { newsroom } from './schema.ts'
import { translationRequest } from './translation.ts'

/** What a member is told of. Written by the transaction that is the cause. */
export const notification = newsroom.table(
  'notification',
  {
    id: id(),
    memberId: uuid()
      .notNull()
      .references(() => member.id),
    kind: text({ enum: notificationKinds }).notNull(),
    /** What of, within the kind: of two that are unread about the same thing only the later is kept. */
    about: text().notNull(),
    at: instant().notNull(),
    /** Who did what they are told of. */
    actor: text().notNull(),
    editionCode: text().references(() => edition.code),
    articleId: uuid().references(() => article.id, { onDelete: 'cascade' }),
    noteId: uuid().references(() => note.id, { onDelete: 'cascade' }),
    requestId: uuid().references(() => translationRequest.id, { onDelete: 'cascade' }),
    assetId: uuid().references(() => asset.id, { onDelete: 'cascade' }),
    /** Of a handover: the Monday of the week that is handed over. */
    monday: date({ mode: 'string' }),
    readAt: instant(),
  },
  (table) => [
    oneOf('notification_kind_is_known', table.kind, notificationKinds),
    uniqueIndex('one_unread_notification_per_thing')
      .on(table.memberId, table.kind, table.about)
      .where(sql`${table.readAt} is null`),
    index('notification_by_member').on(table.memberId, table.at, table.id),
    index('notification_by_thing').on(table.kind, table.about),
  ],
)

/** How a member wants to be told of a kind. Where there is no row: in the app and in the daily mail. */
export const notificationPreference = newsroom.table(
  'notification_preference',
  {
    memberId: uuid()
      .notNull()
      .references(() => member.id),
    kind: text({ enum: notificationKinds }).notNull(),
    channel: text({ enum: notificationChannels }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.memberId, table.kind] }),
    oneOf('preference_kind_is_known', table.kind, notificationKinds),
    oneOf('preference_channel_is_known', table.channel, notificationChannels),
  ],
)

/** That a member's mail of a day is taken care of: it is sent once, or there was nothing to say. */
export const dailyMail = newsroom.table(
  'daily_mail',
  {
    memberId: uuid()
      .notNull()
      .references(() => member.id),
    /** In the outlet's zone. */
    day: date({ mode: 'string' }).notNull(),
    /** When it was handed to the mail server, or about to be. Null where there was nothing to say. */
    sentAt: instant(),
  },
  (table) => [primaryKey({ columns: [table.memberId, table.day] })],
)
