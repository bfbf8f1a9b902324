import type { Database } from '@dateline/db'
import { AppError } from '../../errors.ts'
import { announcePurge } from '../../publishing/events.ts'
import { outletTag } from '../../tags.ts'
import type { Viewer } from '../../viewer.ts'
import {
  addContributor,
  addTopic,
  findEdition,
  findSectionId,
  listEditionCodes,
  listSectionSlugs,
  lockOutlet,
  putEdition,
  putOutlet,
  putSection,
} from './outlet.store.ts'
import { type Settings, settingsSchema } from './settings.ts'

/** Checks settings as they were read from a file. */
export function readSettings(data: unknown): Settings {
  const parsed = settingsSchema.safeParse(data)
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
  throw new AppError('BAD_USER_INPUT', `The settings are not right:\n${problems.join('\n')}`)
}

/**
 * Makes the outlet what the settings say: its name, editions and sections are written anew, topics and contributors that
 * are missing are added. What the settings don't name stays as it is.
 */
export async function applySettings(db: Database, viewer: Viewer, settings: Settings): Promise<void> {
  if (viewer.kind !== 'operator') throw new AppError('FORBIDDEN', 'Only administrators may change the settings.')
  await db.transaction(async (tx) => {
    await lockOutlet(tx)
    await putOutlet(tx, settings.outlet)
    for (const [position, edition] of settings.editions.entries()) await putEdition(tx, { position, ...edition })
    for (const [position, { key, names }] of settings.sections.entries()) await putSection(tx, key, position, names)
    for (const topic of settings.topics) await addTopic(tx, topic)
    for (const contributor of settings.contributors) await addContributor(tx, contributor)
    await announcePurge(tx, { changed: [outletTag], withdrawn: [] })
  })
}

export async function getEditionSettings(db: Database, code: string) {
  const edition = await findEdition(db, code)
  if (edition) return edition
  const codes = (await listEditionCodes(db)).join(', ')
  throw new AppError('BAD_USER_INPUT', `There is no edition "${code}". The editions are ${codes}.`)
}

export async function getSectionId(db: Database, edition: string, text: string): Promise<string> {
  const id = await findSectionId(db, edition, text)
  if (id) return id
  const slugs = (await listSectionSlugs(db, edition)).join(', ')
  throw new AppError('BAD_USER_INPUT', `The edition ${edition} has no section "${text}". Its sections are ${slugs}.`)
}
