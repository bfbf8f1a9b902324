import { AppError } from '../../errors.ts'
import { isUuid } from '../../ids.ts'
import type { Place } from './search.store.ts'

export function toPlaceCursor({ score, id }: Place): string {
  return Buffer.from(`${score} ${id}`).toString('base64url')
}

export function fromPlaceCursor(cursor: string): Place {
  const [number = '', id = '', ...rest] = Buffer.from(cursor, 'base64url').toString().split(' ')
  const score = Number(number)
  if (number !== String(score) || !Number.isFinite(score) || !isUuid(id) || rest.length > 0) {
    throw new AppError(
      'BAD_USER_INPUT',
      '"after" is not a cursor that this field gave. Pass "pageInfo.endCursor" of the page before.',
    )
  }
  return { score, id }
}
