import { type ChildProcess, spawn } from 'node:child_process'

/**
 * Ends a child when this process is gone, even by `kill -9`: a shell waits on a pipe from this process, and signals
 * the child when the pipe breaks. It ends with the child, for the child's number may be somebody else's later.
 */
export function holdLifeline(
  child: ChildProcess,
  { signal, group = false }: { signal: 'INT' | 'TERM' | 'KILL'; group?: boolean },
): void {
  if (process.platform === 'win32' || child.pid === undefined) return
  const lifeline = spawn(
    '/bin/sh',
    [
      '-c',
      'cat >/dev/null; kill -s "$1" -- "$2$3" 2>/dev/null',
      'dateline-lifeline',
      signal,
      group ? '-' : '',
      String(child.pid),
    ],
    { detached: true, stdio: ['pipe', 'ignore', 'ignore'] },
  )
  lifeline.unref()
  const pipe = lifeline.stdin
  if (pipe && 'unref' in pipe && typeof pipe.unref === 'function') pipe.unref()
  child.once('exit', () => {
    try {
      if (lifeline.pid) process.kill(-lifeline.pid, 'SIGKILL')
    } catch {
      // It has ended before.
    }
  })
}
