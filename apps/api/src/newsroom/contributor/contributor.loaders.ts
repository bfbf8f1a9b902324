import type { Database } from '@dateline/db'
import DataLoader from 'dataloader'
import { type BioRow, listBios } from './contributor.store.ts'

export type BioLoader = DataLoader<string, BioRow[]>

/** What editions say of contributors, by the contributors' ids. */
export function createBioLoader(db: Database): BioLoader {
  return new DataLoader(async (ids) => {
    const bios = Map.groupBy(await listBios(db, ids), ({ contributorId }) => contributorId)
    return ids.map((id) => bios.get(id) ?? [])
  })
}
