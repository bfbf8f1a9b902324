import { setTimeout as sleep } from 'node:timers/promises'

/** Waits until something is so. The limit is only there to end a test that would wait for ever. */
export async function until(what: string, check: () => boolean | Promise<boolean>, limitMs = 30_000): Promise<void> {
  const end = Date.now() + limitMs
  while (!(await check())) {
    if (Date.now() > end) throw new Error(`Waited ${limitMs / 1000} s in vain until ${what}.`)
    await sleep(10)
  }
}
