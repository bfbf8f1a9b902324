import { Logger } from 'graphile-worker'

export type JobsLog = Record<'info' | 'warn' | 'error', (detail: object, message: string) => void>

export const silentLogger = new Logger(() => () => {})

/** graphile-worker's lines, in the log of the process that runs it. What it says of each job is not news. */
export const loggerTo = (log: JobsLog): Logger =>
  new Logger(() => (level, message, meta) => {
    if (level === 'error') log.error({ ...meta }, message)
    else if (level === 'warning') log.warn({ ...meta }, message)
  })
