import { toGlobalId } from '../../../ids.ts'
import { listRenditions, pathOf } from '../../../media/rendition.rules.ts'
import type { AssetResolvers } from '../../types.generated.ts'
import { licenceStateAt } from '../asset.rules.ts'
import { isAssetLive, listAssetUses, listPortrayed } from '../asset.store.ts'

const mostUses = 100

export const Asset: AssetResolvers = {
  id: ({ id }) => toGlobalId('Asset', id),
  preview: (asset, { width }) => {
    const offered = listRenditions(asset).filter(({ format }) => format === 'webp')
    const fitting = offered.findLast((each) => each.width <= width) ?? offered[0]
    if (!fitting) throw new Error(`The asset ${asset.id} has no preview.`)
    return `/newsroom${pathOf(asset, fitting)}`
  },
  focalPoint: ({ focalX, focalY }) => ({ x: focalX, y: focalY }),
  licenceState: ({ licenceUntil }, _args, { now }) => licenceStateAt(licenceUntil, now),
  texts: ({ id }, _args, { assets }) => assets.textsOf.load(id),
  uses: ({ id }, _args, { db }) => listAssetUses(db, id, mostUses),
  portrayed: async ({ id }, _args, { db }) => (await listPortrayed(db, id)).map(({ name }) => name),
  isPublic: ({ id }, _args, { db }) => isAssetLive(db, id),
}
