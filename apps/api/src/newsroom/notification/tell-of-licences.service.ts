import type { Database } from '@dateline/db'
import { listAssetUses } from '../asset/asset.store.ts'
import { listEnding, listHolders, wasTold } from './notification.store.ts'
import { notify } from './notify.service.ts'

const noticeMs = 14 * 24 * 60 * 60 * 1000
const mostUses = 200

/** Tells the editors of the editions that show a picture whose licence ends soon: once for each day on which one ends. */
export async function tellOfLicences(db: Database, now: Date): Promise<void> {
  for (const { id, licenceUntil } of await listEnding(db, now, new Date(now.getTime() + noticeMs))) {
    const about = `${id} ${licenceUntil?.toISOString()}`
    if (await wasTold(db, 'licence_ends', about)) continue
    await db.transaction(async (tx) => {
      const uses = await listAssetUses(tx, id, mostUses)
      const shown = uses.filter(({ status, inPublished }) => status === 'published' && inPublished)
      if (shown.length === 0) return
      const editions = [...new Set(shown.map(({ editionCode }) => editionCode))]
      const editors = await listHolders(tx, ['editor', 'duty_editor'], editions)
      await notify(tx, 'operator:licences', { kind: 'licence_ends', about, assetId: id }, editors, now)
    })
  }
}
