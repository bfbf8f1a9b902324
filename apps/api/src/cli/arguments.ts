import { AppError } from '../errors.ts'

/** The one argument that a command takes beside its flags. */
export function one(positionals: string[], name: string): string {
  const [first, ...rest] = positionals
  if (first === undefined || rest.length > 0)
    throw new AppError('BAD_USER_INPUT', `Name one ${name}. "pnpm newsroom help" shows how.`)
  return first
}
