import type { Database } from '@dateline/db'
import { AppError } from '../../errors.ts'
import { refreshAsset } from '../../publishing/assets.store.ts'
import { announcePurge } from '../../publishing/events.ts'
import { writeAudit } from '../../publishing/newsroom.store.ts'
import { authorise } from '../../roles.ts'
import { actorOf, type Viewer } from '../../viewer.ts'
import { listEditionCodes } from '../outlet/outlet.store.ts'
import { isLicence, problemWith, setAssetText, unknownLicence } from './asset.rules.ts'
import {
  type AssetRow,
  type AssetTextRow,
  deleteAssetText,
  listAssetTexts,
  lockAsset,
  putAssetText,
  updateAsset,
} from './asset.store.ts'

export type AssetChange = {
  /** The one that was seen. */
  version: number
  /** What is left out stays as it is. */
  credit?: string | null | undefined
  licence?: string | null | undefined
  licenceUntil?: Date | null | undefined
  sourceUrl?: string | null | undefined
  focal?: { x: number; y: number } | null | undefined
  /** By edition; null takes the edition's words away. */
  texts?: readonly { edition: string; text: { alt: string; caption?: string | null | undefined } | null }[]
}

export type AssetChanged =
  | { ok: true; asset: AssetRow }
  | { ok: false; problem: string }
  /** Somebody else changed it meanwhile. */
  | { ok: false; asset: AssetRow }

/** Says anew what a picture is, whose, and what matters in it. Readers see it at once where something public shows it. */
export async function changeAsset(
  db: Database,
  viewer: Viewer,
  id: string,
  change: AssetChange,
  now: Date,
): Promise<AssetChanged> {
  return db.transaction(async (tx) => {
    const before = await lockAsset(tx, id)
    authorise(viewer, 'asset.change', { isOwn: before?.createdBy === actorOf(viewer) })
    if (!before) throw new AppError('NOT_FOUND', 'There is no such asset.')
    if (before.version !== change.version) return { ok: false, asset: before }
    const licence = change.licence ?? before.licence
    if (!isLicence(licence)) return { ok: false, problem: unknownLicence(licence) }
    const said = {
      credit: (change.credit ?? before.credit).trim(),
      licence,
      licenceUntil: change.licenceUntil === undefined ? before.licenceUntil : change.licenceUntil,
      sourceUrl: change.sourceUrl === undefined ? before.sourceUrl : change.sourceUrl,
    }
    const texts = change.texts ?? []
    const problem = problemWith({ ...said, focal: change.focal, texts: texts.flatMap(({ text }) => text ?? []) })
    if (problem !== null) return { ok: false, problem }
    const editions = await listEditionCodes(tx)
    const unknown = texts.find(({ edition }) => !editions.includes(edition))
    if (unknown) {
      return {
        ok: false,
        problem: `There is no edition "${unknown.edition}". The editions are ${editions.join(', ')}.`,
      }
    }
    const textsBefore = await listAssetTexts(tx, [id])
    const asset = await updateAsset(tx, id, {
      ...said,
      ...(change.focal && { focalX: change.focal.x, focalY: change.focal.y }),
      version: before.version + 1,
    })
    for (const { edition, text } of texts) {
      if (text) await putAssetText(tx, { assetId: id, editionCode: edition, ...setAssetText(text, edition) })
      else await deleteAssetText(tx, id, edition)
    }
    const detail = {
      assetId: id,
      before: audited(before, textsBefore),
      after: audited(asset, await listAssetTexts(tx, [id])),
    }
    await writeAudit(tx, { at: now, actor: actorOf(viewer), action: 'change asset', detail })
    const changed = await refreshAsset(tx, id)
    if (changed.length > 0) await announcePurge(tx, { changed, withdrawn: [] })
    return { ok: true, asset }
  })
}

function audited({ credit, licence, licenceUntil, sourceUrl, focalX, focalY }: AssetRow, texts: AssetTextRow[]) {
  const words = texts.map(({ editionCode, alt, caption }) => ({ editionCode, alt, caption }))
  return { credit, licence, licenceUntil, sourceUrl, focalX, focalY, texts: words }
}
