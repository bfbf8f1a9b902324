import {
  type Database,
  edition,
  liveEdition,
  liveOutlet,
  liveSection,
  outlet,
  section,
  sectionName,
} from '@dateline/db'
import { and, eq, or, sql } from 'drizzle-orm'
import { moveAddress } from '../../publishing/vocabulary.store.ts'
import type { Settings } from './settings.ts'

export async function hasOutlet(db: Database): Promise<boolean> {
  return (await db.select({ id: outlet.id }).from(outlet)).length > 0
}

/** Until the transaction ends nobody else sets the outlet up. */
export async function lockOutlet(tx: Database): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(7319003)`)
}

export async function findEdition(db: Database, code: string): Promise<typeof edition.$inferSelect | null> {
  return (await db.select().from(edition).where(eq(edition.code, code)))[0] ?? null
}

export async function listEditionCodes(db: Database): Promise<string[]> {
  return (await db.select({ code: edition.code }).from(edition).orderBy(edition.position)).map((row) => row.code)
}

/** A section by its key, or by its slug or name in the edition. */
export async function findSectionId(db: Database, editionCode: string, text: string): Promise<string | null> {
  const rows = await db
    .select({ id: section.id })
    .from(section)
    .innerJoin(sectionName, and(eq(sectionName.sectionId, section.id), eq(sectionName.editionCode, editionCode)))
    .where(or(eq(section.key, text), eq(sectionName.slug, text), sql`lower(${sectionName.name}) = lower(${text})`))
  return rows[0]?.id ?? null
}

export async function listSectionSlugs(db: Database, editionCode: string): Promise<string[]> {
  const rows = await db
    .select({ slug: sectionName.slug })
    .from(sectionName)
    .innerJoin(section, eq(section.id, sectionName.sectionId))
    .where(eq(sectionName.editionCode, editionCode))
    .orderBy(section.position)
  return rows.map((row) => row.slug)
}

/** In the order of the navigation. */
export async function listSectionIds(db: Database, editionCode: string): Promise<string[]> {
  const rows = await db
    .select({ id: section.id })
    .from(section)
    .innerJoin(sectionName, eq(sectionName.sectionId, section.id))
    .where(eq(sectionName.editionCode, editionCode))
    .orderBy(section.position)
  return rows.map(({ id }) => id)
}

export async function putOutlet(tx: Database, values: Settings['outlet']): Promise<void> {
  const { bankAccount: account } = values
  const row = {
    id: 1,
    name: values.name,
    timeZone: values.timeZone,
    defaultEdition: values.defaultEdition,
    email: values.email ?? null,
    publisher: values.publisher ?? null,
    address: values.address ?? null,
    phone: values.phone ?? null,
    licence: values.licence,
    links: values.links,
    bankAccount: account ? { ...account, bic: account.bic ?? null } : null,
  }
  await tx.insert(outlet).values(row).onConflictDoUpdate({ target: outlet.id, set: row })
  await tx.insert(liveOutlet).values(row).onConflictDoUpdate({ target: liveOutlet.id, set: row })
}

export async function putEdition(
  tx: Database,
  { appealPhrases, ...shown }: typeof edition.$inferSelect,
): Promise<void> {
  await tx
    .insert(edition)
    .values({ ...shown, appealPhrases })
    .onConflictDoUpdate({ target: edition.code, set: { ...shown, appealPhrases } })
  await tx.insert(liveEdition).values(shown).onConflictDoUpdate({ target: liveEdition.code, set: shown })
}

export async function putSection(
  tx: Database,
  key: string,
  position: number,
  names: Settings['sections'][number]['names'],
): Promise<void> {
  const [row] = await tx
    .insert(section)
    .values({ key, position })
    .onConflictDoUpdate({
      target: section.key,
      set: { position, retiredAt: null, successorId: null, version: sql`${section.version} + 1` },
    })
    .returning({ id: section.id })
  if (!row) throw new Error('The section was not written.')
  for (const [editionCode, { name, slug, description = null }] of Object.entries(names)) {
    const shared = { name, slug, description }
    const named = and(eq(sectionName.sectionId, row.id), eq(sectionName.editionCode, editionCode))
    const [old] = await tx.select({ slug: sectionName.slug }).from(sectionName).where(named)
    await moveAddress(tx, { kind: 'section', editionCode, slug }, old?.slug ?? null, row.id)
    await tx
      .insert(sectionName)
      .values({ sectionId: row.id, editionCode, ...shared })
      .onConflictDoUpdate({ target: [sectionName.sectionId, sectionName.editionCode], set: shared })
    await tx
      .insert(liveSection)
      .values({ id: row.id, editionCode, position, ...shared })
      .onConflictDoUpdate({ target: [liveSection.id, liveSection.editionCode], set: { position, ...shared } })
  }
}
