import { integer, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { id } from '../columns.ts'
import { frontRules, frontSlotKinds, oneOf } from '../values.ts'
import { article } from './article.ts'
import { edition, section } from './outlet.ts'
import { newsroom } from './schema.ts'

/** A place on an edition's front: articles chosen by hand stand first, a rule fills the rest. */
export const frontSlot = newsroom.table(
  'front_slot',
  {
    id: id(),
    editionCode: text()
      .notNull()
      .references(() => edition.code),
    position: integer().notNull(),
    kind: text({ enum: frontSlotKinds }).notNull(),
    /** Over the slot; null for the section's name, or none. */
    heading: text(),
    sectionId: uuid().references(() => section.id),
    rule: text({ enum: frontRules }),
    size: integer().notNull(),
  },
  (table) => [
    unique('one_slot_per_place').on(table.editionCode, table.position),
    oneOf('front_slot_kind_is_known', table.kind, frontSlotKinds),
    oneOf('front_rule_is_known', table.rule, frontRules),
  ],
)

export const frontSlotArticle = newsroom.table(
  'front_slot_article',
  {
    slotId: uuid()
      .notNull()
      .references(() => frontSlot.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    articleId: uuid()
      .notNull()
      .references(() => article.id),
  },
  (table) => [primaryKey({ columns: [table.slotId, table.position] })],
)
