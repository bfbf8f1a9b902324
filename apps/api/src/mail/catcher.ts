import type { Mail, Mailer } from './mailer.ts'

export type CaughtMail = Mail & { at: Date }
export type MailCatcher = Mailer & { list: () => readonly CaughtMail[] }

const kept = 100

/** Keeps mail in memory instead of sending it, the newest first. For development. */
export function createMailCatcher(): MailCatcher {
  const caught: CaughtMail[] = []
  return {
    send: async (mail) => {
      caught.unshift({ ...mail, at: new Date() })
      caught.length = Math.min(caught.length, kept)
    },
    list: () => caught,
  }
}
