import { AppError } from '../errors.ts'
import { commands } from './commands.ts'
import { usage } from './usage.ts'

const [name = 'help', ...args] = process.argv.slice(2)
const command = commands[name]

if (!command) {
  const isHelp = ['help', '--help', '-h'].includes(name)
  if (!isHelp) console.error(`There is no command "${name}".\n`)
  console.log(usage)
  process.exit(isHelp ? 0 : 1)
}
try {
  await command(args)
} catch (error) {
  // What the user can mend is said in a sentence; a bug shows where it is.
  const isTheirs = error instanceof AppError || (error instanceof TypeError && 'code' in error)
  console.error(isTheirs ? error.message : error)
  process.exitCode = 1
}
