import { readFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { resolve } from 'node:path'
import type { Env } from '../env.ts'
import { AppError } from '../errors.ts'
import type { Viewer } from '../viewer.ts'

/** Whoever types commands. */
export const operator = (): Viewer => ({ kind: 'operator', name: userInfo().username })

export function one(positionals: string[], name: string): string {
  const [first, ...rest] = positionals
  if (first === undefined || rest.length > 0)
    throw new AppError('BAD_USER_INPUT', `Name one ${name}. "pnpm newsroom help" shows how.`)
  return first
}

/** pnpm runs scripts in the package's folder; the file is meant from where the command was typed. */
export const pathOf = (file: string, env: Env): string => resolve(env.INIT_CWD ?? '.', file)

export function readInput(file: string, env: Env): Buffer {
  try {
    return readFileSync(pathOf(file, env))
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : 'it can not be read'
    throw new AppError('BAD_USER_INPUT', `${file}: ${reason}.`)
  }
}
