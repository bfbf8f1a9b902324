import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { until } from './until.ts'

export type Child = {
  pid: number
  /** What it has printed, line by line; errors included. */
  lines: string[]
  /** Waits for a line that begins like this, and returns it. */
  line: (start: string) => Promise<string>
  tell: (line: string) => void
  kill: (signal: NodeJS.Signals) => void
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>
}

/** Runs a script as a process of its own. It knows nothing of this one's environment. */
export function startChild(script: string, args: string[], env: Record<string, string> = {}): Child {
  const child = spawn(process.execPath, [script, ...args], {
    env: { PATH: '/usr/bin:/bin', TZ: 'UTC', ...env },
    stdio: 'pipe',
  })
  const lines: string[] = []
  for (const output of [child.stdout, child.stderr]) createInterface(output).on('line', (line) => lines.push(line))
  child.stdin.on('error', () => {})
  const ended = new Promise<Awaited<Child['ended']>>((done) => {
    child.once('close', (code, signal) => done({ code, signal }))
  })
  const find = (start: string) => lines.find((line) => line.startsWith(start))
  return {
    pid: child.pid ?? 0,
    lines,
    async line(start) {
      await until(`${script} says "${start}"`, () => {
        if (find(start) === undefined && child.exitCode !== null) {
          throw new Error(`${script} ended with ${child.exitCode}:\n${lines.join('\n')}`)
        }
        return find(start) !== undefined
      })
      return find(start) ?? ''
    },
    tell: (line) => child.stdin.write(`${line}\n`),
    kill: (signal) => child.kill(signal),
    ended,
  }
}
