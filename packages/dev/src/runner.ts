import { execFileSync } from 'node:child_process'

/**
 * Ends this task when the turbo that started it is gone, or a process between the two. Turbo gives every task a process
 * group of its own, so a killed turbo (`kill -9`) would leave them running and holding their ports; and it waits for
 * whoever can still write to its output, so a task that outlives its shell would keep it from ending.
 */
export function exitWithRunner(stop: () => void): void {
  const chain = findRunnerChain()
  if (chain.length === 0) return
  const timer = setInterval(() => {
    if (chain.every(isAlive)) return
    clearInterval(timer)
    stop()
  }, 500)
  timer.unref()
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** From this process' parent up to turbo; empty when turbo did not start it. */
function findRunnerChain(): number[] {
  if (process.platform === 'win32') return []
  try {
    const parents = new Map(
      execFileSync('ps', ['-A', '-o', 'pid=,ppid=,comm='], { encoding: 'utf8' })
        .split('\n')
        .map((line) => line.trim().split(/\s+/))
        .map(([pid, parent, ...name]) => [Number(pid), { parent: Number(parent), name: name.join(' ') }] as const),
    )
    const chain: number[] = []
    for (let pid = process.ppid; pid > 1; ) {
      const entry = parents.get(pid)
      if (!entry) return []
      chain.push(pid)
      if (/(^|\/)turbo$/.test(entry.name)) return chain
      pid = entry.parent
    }
  } catch {
    // No `ps` on this machine: the task then ends by signals alone.
  }
  return []
}
