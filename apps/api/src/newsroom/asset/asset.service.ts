import type { Database } from '@dateline/db'
import { AppError } from '../../errors.ts'
import { keepOriginal } from '../../media/keep-original.ts'
import type { Storage } from '../../media/storage.ts'
import { refreshAsset } from '../../publishing/assets.store.ts'
import { announcePurge } from '../../publishing/events.ts'
import { actorOf, type Viewer } from '../../viewer.ts'
import { listEditionCodes } from '../outlet/outlet.store.ts'
import { canAddAssets } from './asset.policy.ts'
import { isLicence, problemWith, setAssetText, unknownLicence } from './asset.rules.ts'
import {
  type AssetRow,
  findAssetByKey,
  insertAsset,
  listSimilarKeys,
  lockKey,
  putAssetText,
  updateAsset,
} from './asset.store.ts'

export type NewAsset = {
  bytes: Uint8Array
  /** The name by which articles and settings call it. */
  key: string
  credit: string
  licence: string
  sourceUrl?: string | undefined
  /** Left out: the middle, or what it was before. */
  focal?: { x: number; y: number } | undefined
  /** What is to be seen and what stands under it, by edition. */
  texts: Record<string, { alt: string; caption?: string | undefined }>
}

/**
 * Adds a picture. Under a key that is there, the same picture gets the new credit, licence, texts and focal point, which
 * readers then see at once; another picture is refused.
 */
export async function addAsset(
  db: Database,
  viewer: Viewer,
  storage: Storage,
  input: NewAsset,
): Promise<{ asset: AssetRow; isNew: boolean }> {
  if (!canAddAssets(viewer)) throw new AppError('FORBIDDEN', 'Only members of the newsroom may add pictures.')
  const described = checkDescription(input)
  const { bytes: size, ...original } = await keepOriginal(storage, input.bytes)
  return db.transaction(async (tx) => {
    await lockKey(tx, input.key)
    const editions = await listEditionCodes(tx)
    const known = await findAssetByKey(tx, input.key)
    if (known && known.digest !== original.digest) {
      throw new AppError('CONFLICT', `"${input.key}" is another picture already. Choose another key.`)
    }
    const focal = input.focal && { focalX: input.focal.x, focalY: input.focal.y }
    const asset = known
      ? await updateAsset(tx, known.id, { ...described, ...focal })
      : await insertAsset(tx, {
          key: input.key,
          kind: 'image',
          ...original,
          bytes: size,
          ...described,
          ...(focal ?? { focalX: 0.5, focalY: 0.5 }),
          createdBy: actorOf(viewer),
        })
    for (const [editionCode, text] of Object.entries(input.texts)) {
      if (!editions.includes(editionCode))
        refuse(`There is no edition "${editionCode}". The editions are ${editions.join(', ')}.`)
      await putAssetText(tx, { assetId: asset.id, editionCode, ...setAssetText(text, editionCode) })
    }
    const changed = await refreshAsset(tx, asset.id)
    if (changed.length > 0) await announcePurge(tx, { changed, withdrawn: [] })
    return { asset, isNew: !known }
  })
}

function checkDescription({ key, credit, licence, sourceUrl, focal, texts }: NewAsset) {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(key) || key.length > 100)
    refuse(`"${key}" can't be a key: lower-case letters, digits and single hyphens, at most 100, as in salt-flat.`)
  if (!isLicence(licence)) refuse(unknownLicence(licence))
  const problem = problemWith({ credit, licence, sourceUrl, focal, texts: Object.values(texts) })
  if (problem !== null) refuse(problem)
  return { credit: credit.trim(), licence, sourceUrl: sourceUrl ?? null }
}

function refuse(message: string): never {
  throw new AppError('BAD_USER_INPUT', message)
}

/** The asset with this key. */
export async function getAssetId(db: Database, key: string): Promise<string> {
  const asset = await findAssetByKey(db, key)
  if (asset) return asset.id
  const similar = await listSimilarKeys(db, key)
  const hint = similar.length > 0 ? ` Is it one of ${similar.join(', ')}?` : ''
  throw new AppError(
    'BAD_USER_INPUT',
    `There is no picture "${key}".${hint} Add it first: pnpm newsroom asset add FILE --key ${key}`,
  )
}
