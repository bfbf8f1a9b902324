import { createTransport } from 'nodemailer'
import type { Mailer } from './mailer.ts'

const patienceMs = 20_000

/** Sends through an SMTP server: `smtps://name:password@mail.example.org`. */
export function createSmtpMailer(url: string, from: string): Mailer {
  const transport = createTransport({
    url,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    // A mail is a text of ours: nothing in it names a file or an address to read from.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    send: async (mail) => {
      await transport.sendMail({ ...mail, from })
    },
  }
}
