import { toGlobalId } from '../../../../ids.ts'
import { checkPageSize, pageInfoOf } from '../../../../pagination.ts'
import { readId } from '../../../read-id.ts'
import type { QueryResolvers } from '../../../types.generated.ts'
import { type AssetRow, listNewestAssets } from '../../asset.store.ts'

const cursorOf = ({ id }: AssetRow) => toGlobalId('Asset', id)

export const assets: NonNullable<QueryResolvers['assets']> = async (_parent, { first, after, ...filter }, { db }) => {
  const size = checkPageSize(first)
  const found = await listNewestAssets(db, filter, after == null ? null : readId('Asset', after), size + 1)
  const rows = found.slice(0, size)
  return {
    edges: rows.map((node) => ({ cursor: cursorOf(node), node })),
    pageInfo: pageInfoOf(rows, found.length > size, cursorOf),
  }
}
