import type { Mail } from '../../mail/mailer.ts'

type Letter = { to: string; name: string; url: string }

export const invitationDays = 7
export const resetMinutes = 60

export function invitationMail({ to, name, url }: Letter, outlet: string): Mail {
  return {
    to,
    subject: `Your account at ${outlet}`,
    text: [
      `Hello ${name},`,
      `you are invited to the newsroom of ${outlet}. Choose your password here, within ${invitationDays} days:`,
      url,
      `After that you sign in with this address (${to}). If you don't know what this is about, do nothing.`,
    ].join('\n\n'),
  }
}

export function resetMail({ to, name, url }: Letter, outlet: string): Mail {
  return {
    to,
    subject: `A new password for ${outlet}`,
    text: [
      `Hello ${name},`,
      `somebody, hopefully you, asked for a new password. Choose it here, within ${resetMinutes} minutes:`,
      url,
      'If it was not you, do nothing: your password stays as it is.',
    ].join('\n\n'),
  }
}
