import type { SourceKind } from '@dateline/db'
import { toGlobalId } from '../../../../ids.ts'
import { checkPageSize, pageInfoOf } from '../../../../pagination.ts'
import { readId } from '../../../read-id.ts'
import type { QueryResolvers } from '../../../types.generated.ts'
import { listSources, type SourceRow } from '../../source.store.ts'

const cursorOf = ({ id }: SourceRow) => toGlobalId('Source', id)

export const sources: NonNullable<QueryResolvers['sources']> = async (
  _parent,
  { first, after, words, kind },
  { db },
) => {
  const size = checkPageSize(first)
  const filter = { words: words ?? '', kind: kind == null ? null : (kind.toLowerCase() as SourceKind) }
  const found = await listSources(db, filter, after == null ? null : readId('Source', after), size + 1)
  const rows = found.slice(0, size)
  return {
    edges: rows.map((node) => ({ cursor: cursorOf(node), node })),
    pageInfo: pageInfoOf(rows, found.length > size, cursorOf),
  }
}
