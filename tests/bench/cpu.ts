import type { ChildProcess } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** Linux counts CPU time in hundredths of a second. */
const microsecondsPerTick = 10_000

export const hasProc = existsSync('/proc/self/stat')

/** The numbers of /proc/PID/stat after the name, which may hold spaces; null when the process is gone. */
function readStat(pid: number | string): number[] | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1')
    return text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number)
  } catch {
    return null
  }
}

const ticks = (...numbers: (number | undefined)[]) =>
  numbers.reduce<number>((sum, number) => sum + (number ?? 0), 0) * microsecondsPerTick

/** CPU time of a process with all its threads, in microseconds. */
export async function cpuOfProcess(child: ChildProcess): Promise<number> {
  if (!hasProc) return askForCpu(child)
  const [, , , , , , , , , , , user, system] = readStat(child.pid ?? 0) ?? []
  return ticks(user, system)
}

/** Where there is no /proc, a child says it itself: see servers/report-cpu.ts. */
function askForCpu(child: ChildProcess): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>()
  child.once('message', (cpu: NodeJS.CpuUsage) => resolve(cpu.user + cpu.system))
  child.send('cpu')
  return promise
}

/** CPU time of a Postgres server with all its processes, those that have ended included; null without /proc. */
export function cpuOfPostgres(postmaster: number): number | null {
  if (!hasProc) return null
  const [, , , , , , , , , , , user, system, childUser, childSystem] = readStat(postmaster) ?? []
  let sum = ticks(user, system, childUser, childSystem)
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue
    const stat = readStat(entry)
    if (stat?.[1] === postmaster) sum += ticks(stat[11], stat[12])
  }
  return sum
}
