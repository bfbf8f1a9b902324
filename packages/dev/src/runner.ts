import { execFileSync } from 'node:child_process'

/**
 * Ends this task when the turbo that started it is gone. Turbo gives every task a process group of its own,
 * so a killed turbo (`kill -9`) would leave them running and holding their ports.
 */
export function exitWithRunner(stop: () => void): void {
  const runner = findRunner()
  if (!runner) return
  const timer = setInterval(() => {
    try {
      process.kill(runner, 0)
    } catch {
      clearInterval(timer)
      stop()
    }
  }, 500)
  timer.unref()
}

function findRunner(): number | null {
  if (process.platform === 'win32') return null
  try {
    const parents = new Map(
      execFileSync('ps', ['-A', '-o', 'pid=,ppid=,comm='], { encoding: 'utf8' })
        .split('\n')
        .map((line) => line.trim().split(/\s+/))
        .map(([pid, parent, ...name]) => [Number(pid), { parent: Number(parent), name: name.join(' ') }] as const),
    )
    let pid = process.ppid
    while (pid > 1) {
      const entry = parents.get(pid)
      if (!entry) return null
      if (/(^|\/)turbo$/.test(entry.name)) return pid
      pid = entry.parent
    }
  } catch {
    // No `ps` on this machine: the task then ends by signals alone.
  }
  return null
}
