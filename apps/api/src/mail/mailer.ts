export type Mail = { to: string; subject: string; text: string }

/** Whatever brings mail to members. */
export type Mailer = { send: (mail: Mail) => Promise<void> }
