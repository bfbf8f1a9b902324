import { setTimeout as sleep } from 'node:timers/promises'
import { exitWithRunner } from './runner.ts'
import { findService, type ServiceName } from './services.ts'

/** Runs `stop` once when this task is told to end, or when the turbo that started it is gone; then exits. */
export function endWith(stop: () => void | Promise<void>): void {
  let stopping = false
  const end = async () => {
    if (stopping) return
    stopping = true
    await stop()
    process.exit(0)
  }
  process.on('SIGINT', end).on('SIGTERM', end).on('SIGHUP', end)
  exitWithRunner(end)
}

/** Whether the service runs in this checkout already. If so this task has nothing to do but to stay until that ends. */
export async function isRunningAlready(name: ServiceName): Promise<boolean> {
  const service = await findService(name)
  if (!service) return false
  const { origin } = new URL(service.url)
  console.log(`The ${name} runs in this checkout already${name === 'db' ? '' : `, at ${origin}`}. Using that one.`)
  endWith(() => {})
  while (await findService(name)) await sleep(1000)
  console.log(`The ${name} that ran in this checkout has ended. Run the command again.`)
  process.exit(1)
}
