import type { Database } from '@dateline/db'
import type { Mailer } from '../../mail/mailer.ts'
import { invitationMail } from './mails.ts'
import { findOutletName, type MemberRow } from './member.store.ts'

type Sending = {
  db: Database
  mailer: Mailer | null
  log: { error: (detail: object, message: string) => void }
}

/** Mails somebody their link. False when no mail is set up, or the mail server would not take it. */
export async function sendInvitation({ db, mailer, log }: Sending, { name, email }: MemberRow, url: string) {
  if (!mailer) return false
  try {
    await mailer.send(invitationMail({ to: email, name, url }, await findOutletName(db)))
    return true
  } catch (error) {
    log.error({ err: error }, 'an invitation could not be sent')
    return false
  }
}
