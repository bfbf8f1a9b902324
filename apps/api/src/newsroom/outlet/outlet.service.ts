import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseMarkdown, typesetBody, validateBody } from '@dateline/content'
import type { Body, Database } from '@dateline/db'
import { AppError } from '../../errors.ts'
import type { Storage } from '../../media/storage.ts'
import { announcePurge } from '../../publishing/events.ts'
import {
  arrangedFrom,
  insertFrontRevision,
  type LiveSlot,
  lastFrontNumber,
  lockFront,
  readLiveFront,
  writeLiveFront,
} from '../../publishing/front.store.ts'
import { isSameFront } from '../../publishing/settle-front.service.ts'
import { outletTag } from '../../tags.ts'
import { actorOf, type Viewer } from '../../viewer.ts'
import { getArticle } from '../article/article.service.ts'
import { addAsset, getAssetId } from '../asset/asset.service.ts'
import {
  findEdition,
  findSectionId,
  listEditionCodes,
  listSectionSlugs,
  lockOutlet,
  putEdition,
  putOutlet,
  putSection,
} from './outlet.store.ts'
import { putPage } from './page.store.ts'
import { listNamedEditions, type Settings, settingsSchema } from './settings.ts'
import { addContributor, addTopic, findSeriesId, listSeriesKeys, putSeries } from './vocabulary.store.ts'

/** Checks settings as they were read from a file. */
export function readSettings(data: unknown): Settings {
  const parsed = settingsSchema.safeParse(data)
  if (parsed.success) return parsed.data
  throw notRight(parsed.error.issues.map(({ path, message }) => ({ place: path.join('.'), message })))
}

function notRight(problems: readonly { place: string; message: string }[]): AppError {
  const lines = problems.map(({ place, message }) => `  ${place}: ${message}`)
  return new AppError('BAD_USER_INPUT', `The settings are not right:\n${lines.join('\n')}`)
}

function checkNamedEditions(settings: Settings, codes: readonly string[]): void {
  const unknown = listNamedEditions(settings).filter(({ code }) => !codes.includes(code))
  if (unknown.length === 0) return
  throw notRight(
    unknown.map(({ code, place }) => ({
      place,
      message: `there is no edition "${code}". The editions are ${codes.join(', ')}.`,
    })),
  )
}

/**
 * Makes the outlet what the settings say: its name, editions and sections are written anew, topics and contributors that
 * are missing are added. What the settings don't name stays as it is. Pictures are read from the folder that the settings lie in.
 */
export async function applySettings(
  db: Database,
  viewer: Viewer,
  settings: Settings,
  files: { storage: Storage; folder: string },
): Promise<void> {
  if (viewer.kind !== 'operator') throw new AppError('FORBIDDEN', 'Only administrators may change the settings.')
  await db.transaction(async (tx) => {
    await lockOutlet(tx)
    await putOutlet(tx, settings.outlet)
    for (const [position, edition] of settings.editions.entries()) await putEdition(tx, { position, ...edition })
    checkNamedEditions(settings, await listEditionCodes(tx))
    for (const [position, { key, names }] of settings.sections.entries()) await putSection(tx, key, position, names)
    const topicIds = new Map<string, string>()
    for (const topic of settings.topics) {
      topicIds.set(topic.key, await addTopic(tx, topic, widerTopic(topicIds, topic.parent)))
    }
    for (const { file, ...asset } of settings.assets) {
      const bytes = readPicture(files.folder, file)
      await addAsset(tx, viewer, files.storage, { bytes, ...asset })
    }
    for (const { portrait, ...contributor } of settings.contributors) {
      await addContributor(tx, contributor, portrait === undefined ? null : await getAssetId(tx, portrait))
    }
    for (const series of settings.series) await putSeries(tx, series)
    for (const [position, { key, names }] of settings.pages.entries()) {
      for (const [editionCode, { text, ...named }] of Object.entries(names)) {
        await putPage(tx, {
          key,
          editionCode,
          position,
          ...named,
          body: readPage(`${key} (${editionCode})`, text, editionCode),
        })
      }
    }
    await arrangeFronts(tx, viewer, settings.fronts)
    await announcePurge(tx, { changed: [outletTag], withdrawn: [] })
  })
}

function readPicture(folder: string, file: string): Buffer {
  try {
    return readFileSync(resolve(folder, file))
  } catch {
    throw new AppError(
      'BAD_USER_INPUT',
      `The settings name a picture "${file}" that can't be read. Its path begins at the settings' folder.`,
    )
  }
}

/** A page is text: what an article's text may name, such as pictures, is not looked up for it and is refused. */
function readPage(name: string, text: string, editionCode: string): Body {
  const checked = validateBody(typesetBody(parseMarkdown(text).body, editionCode))
  if (checked.ok) return checked.body
  const problems = checked.problems.map(({ message }) => `  ${message}`).join('\n')
  throw new AppError('BAD_USER_INPUT', `The text of the page ${name} is not right:\n${problems}`)
}

/** Fills the slots of editions' fronts. */
export async function arrangeFronts(tx: Database, viewer: Viewer, fronts: Settings['fronts']): Promise<void> {
  for (const [edition, slots] of Object.entries(fronts)) {
    const arranged: LiveSlot[] = await Promise.all(
      slots.map(async ({ articles, section, heading = null, rule = null, ...slot }) => ({
        ...slot,
        heading,
        rule,
        sectionId: section === undefined ? null : await getSectionId(tx, edition, section),
        articleIds: await Promise.all(articles.map(async (name) => (await getArticle(tx, name)).id)),
      })),
    )
    await lockFront(tx, edition)
    if (isSameFront(await readLiveFront(tx, edition), arranged)) continue
    await insertFrontRevision(tx, {
      editionCode: edition,
      number: (await lastFrontNumber(tx, edition)) + 1,
      slots: arrangedFrom(arranged),
      createdBy: actorOf(viewer),
    })
    await writeLiveFront(tx, edition, arranged)
  }
}

function widerTopic(known: ReadonlyMap<string, string>, key: string | undefined): string | null {
  if (key === undefined) return null
  const id = known.get(key)
  if (id) return id
  throw new AppError('BAD_USER_INPUT', `The settings name a wider topic "${key}" that doesn't come before it.`)
}

export async function getSeriesId(db: Database, key: string): Promise<string> {
  const id = await findSeriesId(db, key)
  if (id) return id
  throw new AppError(
    'BAD_USER_INPUT',
    `There is no series "${key}". The series are ${(await listSeriesKeys(db)).join(', ') || 'none yet'}: name them under "series" in the settings.`,
  )
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
