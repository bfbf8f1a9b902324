import { type AnyColumn, sql } from 'drizzle-orm'
import { check } from 'drizzle-orm/pg-core'

export const articleKinds = ['news', 'analysis', 'interview', 'opinion', 'documented', 'press_review', 'live'] as const
/** The way of an article. One that was corrected is published, and has corrections. */
export const articleStatuses = ['draft', 'in_review', 'ready', 'scheduled', 'published', 'withdrawn'] as const
/** What is done with an article on its way. */
export const articleSteps = [
  'submit',
  'return',
  'approve',
  'schedule',
  'unschedule',
  'publish',
  'correct',
  'unpublish',
  'withdraw',
  'miss_schedule',
] as const
/** What is looked at before an article is published. */
export const publishingCheckKinds = [
  'headline_length',
  'standfirst',
  'dateline',
  'section',
  'topic',
  'alt_text',
  'credit_and_licence',
  'sources',
  'source_language',
  'second_pair_of_eyes',
] as const
/** An error stops an article, a warning asks. */
export const publishingCheckLevels = ['error', 'warning', 'off'] as const
/** What other systems can be told of. */
export const webhookEvents = [
  'article.published',
  'article.updated',
  'article.corrected',
  'article.unpublished',
  'article.withdrawn',
] as const
export const webhookDeliveryStates = ['waiting', 'delivered', 'failed'] as const
export const topicKinds = ['place', 'person', 'organisation', 'event', 'subject'] as const
/** What has an address of its own beside articles. */
export const sluggedKinds = ['topic', 'section', 'series', 'contributor'] as const
export const contributorRoles = ['author', 'translator', 'editor', 'photographer'] as const
export const textDirections = ['ltr', 'rtl'] as const
/** Whether a live page still takes posts. */
export const liveStates = ['running', 'ended'] as const
export const sourceKinds = [
  'article',
  'book',
  'dataset',
  'document',
  'interview',
  'law',
  'report',
  'social',
  'statement',
  'website',
] as const
/** What a term of the glossary is. */
export const glossaryKinds = ['name', 'organisation', 'term'] as const
export const assetKinds = ['image'] as const
/** How far an upload has come. `processing` has all its bytes; `ready` is an asset. */
export const uploadStates = ['uploading', 'processing', 'ready', 'failed'] as const
export const frontSlotKinds = ['hero', 'lead_list', 'band', 'opinion_row', 'live_strip'] as const
/** What fills the places of a front's slot that nobody filled by hand. */
export const frontRules = ['newest', 'most_read', 'live'] as const
/** Where an edition asks its readers for support: amid a text, after one, on its front. */
export const appealPlacements = ['article', 'article_end', 'front'] as const
/** The terms under which a text or picture may be used: SPDX identifiers, or all rights reserved. */
export const licences = [
  'CC-BY-4.0',
  'CC-BY-SA-4.0',
  'CC-BY-ND-4.0',
  'CC-BY-NC-4.0',
  'CC-BY-NC-SA-4.0',
  'CC-BY-NC-ND-4.0',
  'CC0-1.0',
  'all-rights-reserved',
] as const

/** What a member may be, in an edition or in all. */
export const memberRoles = ['contributor', 'translator', 'editor', 'duty_editor', 'administrator'] as const

/** What members are told of. */
export const notificationKinds = [
  'mention',
  'note',
  'assignment',
  'translation_request',
  'correction_task',
  'stale_translation',
  'returned',
  'ready',
  'published',
  'licence_ends',
  'handover',
] as const
/** How members want to be told: in the app alone, there and in the daily mail, or not at all. */
export const notificationChannels = ['app', 'daily_mail', 'none'] as const

export type NotificationKind = (typeof notificationKinds)[number]
export type NotificationChannel = (typeof notificationChannels)[number]
export type ArticleStatus = (typeof articleStatuses)[number]
export type ArticleStep = (typeof articleSteps)[number]
export type PublishingCheckKind = (typeof publishingCheckKinds)[number]
export type PublishingCheckLevel = (typeof publishingCheckLevels)[number]
export type WebhookDeliveryState = (typeof webhookDeliveryStates)[number]
export type WebhookEvent = (typeof webhookEvents)[number]
export type ArticleKind = (typeof articleKinds)[number]
export type TopicKind = (typeof topicKinds)[number]
export type SluggedKind = (typeof sluggedKinds)[number]
export type ContributorRole = (typeof contributorRoles)[number]
export type MemberRole = (typeof memberRoles)[number]
export type FrontSlotKind = (typeof frontSlotKinds)[number]
export type AppealPlacement = (typeof appealPlacements)[number]
export type FrontRule = (typeof frontRules)[number]
export type SourceKind = (typeof sourceKinds)[number]
export type Licence = (typeof licences)[number]

/** A check that a column holds one of a list of values: unlike an enum type, it is changed in one statement. */
export function oneOf(name: string, column: AnyColumn, values: readonly string[]) {
  return check(name, sql`${column} in (${sql.raw(values.map((value) => `'${value}'`).join(', '))})`)
}
