import { inheritedEnv } from '../env.ts'
import { runNewsroom } from './run.ts'

const { code, stdout, stderr } = await runNewsroom(process.argv.slice(2), inheritedEnv)
if (stderr) console.error(stderr)
if (stdout) console.log(stdout)
process.exitCode = code
