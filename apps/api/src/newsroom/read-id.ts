import { AppError } from '../errors.ts'
import { fromGlobalId, isUuid, type NodeType } from '../ids.ts'

/** The id behind a global one that a client gives. Refused where it is none of this type. */
export function readId(type: NodeType, globalId: string): string {
  const named = fromGlobalId(globalId)
  if (named?.type === type && isUuid(named.id)) return named.id
  throw new AppError(
    'BAD_USER_INPUT',
    `"${globalId.slice(0, 80)}" is not the id of ${/^[AEIO]/.test(type) ? 'an' : 'a'} ${type}.`,
  )
}

/** The same, and null for none. */
export function findId(type: NodeType, globalId: string): string | null {
  const named = fromGlobalId(globalId)
  return named?.type === type && isUuid(named.id) ? named.id : null
}
