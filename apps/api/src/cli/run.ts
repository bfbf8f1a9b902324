import { readEnv } from '../env.ts'
import { commands } from './commands.ts'
import { explain } from './explain.ts'
import { usage } from './usage.ts'

/** What is printed, and the exit code: 0 when it was done, 1 when nothing was. */
export type Outcome = { code: 0 | 1; stdout: string; stderr: string }

/** Runs `pnpm newsroom NAME ARGS...` in an environment. */
export async function runNewsroom(
  [name = 'help', ...args]: readonly string[],
  environment: Record<string, string | undefined>,
): Promise<Outcome> {
  if (['help', '--help', '-h'].includes(name)) return { code: 0, stdout: usage, stderr: '' }
  const command = commands[name]
  if (!command) return { code: 1, stdout: usage, stderr: `There is no command "${name}".` }
  if (args.includes('--help') || args.includes('-h')) return { code: 0, stdout: usage, stderr: '' }
  try {
    return { code: 0, stdout: await command(args, readEnv(environment)), stderr: '' }
  } catch (error) {
    return { code: 1, stdout: '', stderr: explain(error) }
  }
}
