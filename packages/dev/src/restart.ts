import { type ChildProcess, spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { endWith } from './task.ts'

/**
 * Runs a script, and runs it anew when a file below the watched folders changes or something kills it. A script that ends
 * with an error waits for the change that mends it.
 */
export function runWithRestarts(options: { script: string; args?: readonly string[]; watch: readonly string[] }): void {
  let child: ChildProcess
  let restarting = false
  const start = () => {
    restarting = false
    child = spawn(process.execPath, [options.script, ...(options.args ?? [])], { stdio: 'inherit' })
    child.once('exit', (code, signal) => {
      if (restarting || signal !== null) setTimeout(start, restarting ? 0 : 500)
      else console.error(`${options.script} has ended (${code}). It starts again when a file changes.`)
    })
  }
  const restart = () => {
    if (restarting) return
    if (child.exitCode !== null) return start()
    restarting = true
    child.kill('SIGTERM')
  }
  let timer: NodeJS.Timeout | undefined
  for (const folder of options.watch) {
    watch(folder, { recursive: true }, () => {
      clearTimeout(timer)
      timer = setTimeout(restart, 150)
    })
  }
  start()
  endWith(
    () =>
      new Promise<void>((done) => {
        child.removeAllListeners('exit')
        if (child.exitCode !== null || child.signalCode !== null) return done()
        child.once('exit', () => done())
        child.kill('SIGTERM')
      }),
  )
}
