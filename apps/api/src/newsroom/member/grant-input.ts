import { AppError } from '../../errors.ts'
import { idOf } from '../../ids.ts'
import type { Grant, Role } from '../../roles.ts'

type GrantInput = { role: Uppercase<Role>; edition?: string | null | undefined }

export function toGrants(inputs: readonly GrantInput[]): Grant[] {
  return inputs.map(({ role, edition }) => ({ role: role.toLowerCase() as Role, edition: edition ?? null }))
}

export function memberIdOf(globalId: string): string {
  const id = idOf('Member', globalId)
  if (id !== null) return id
  throw new AppError('NOT_FOUND', 'There is no such member.')
}
