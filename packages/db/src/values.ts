import { type AnyColumn, sql } from 'drizzle-orm'
import { check } from 'drizzle-orm/pg-core'

export const articleKinds = ['news', 'analysis', 'interview', 'opinion', 'documented', 'press_review', 'live'] as const
export const articleStatuses = ['draft', 'published', 'withdrawn'] as const
export const topicKinds = ['place', 'person', 'organisation', 'event', 'subject'] as const
export const contributorRoles = ['author', 'translator', 'editor', 'photographer'] as const
export const textDirections = ['ltr', 'rtl'] as const

export type ArticleKind = (typeof articleKinds)[number]
export type TopicKind = (typeof topicKinds)[number]
export type ContributorRole = (typeof contributorRoles)[number]

/** A check that a column holds one of a list of values: unlike an enum type, it is changed in one statement. */
export function oneOf(name: string, column: AnyColumn, values: readonly string[]) {
  return check(name, sql`${column} in (${sql.raw(values.map((value) => `'${value}'`).join(', '))})`)
}
