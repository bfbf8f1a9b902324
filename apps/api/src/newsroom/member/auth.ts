import { passkey } from '@better-auth/passkey'
import {
  type Database,
  member,
  memberAccount,
  memberPasskey,
  memberSession,
  memberTwoFactor,
  memberVerification,
} from '@dateline/db'
import { BASE_ERROR_CODES, betterAuth } from 'better-auth'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { APIError } from 'better-auth/api'
import { twoFactor } from 'better-auth/plugins/two-factor'
import type { Mailer } from '../../mail/mailer.ts'
import { digestOfLink, passwordUrl } from './links.ts'
import { resetMail, resetMinutes } from './mails.ts'
import { findOutletName, isDisabled } from './member.store.ts'
import { maxPasswordLength, minPasswordLength } from './password.rules.ts'
import { endOf, longestMs } from './session.rules.ts'
import { notePasswordChosen } from './sign-in.service.ts'

export type AuthOptions = {
  db: Database
  /** Where members reach the newsroom, as a URL without a path. */
  address: string
  /** Other origins of pages of our own. */
  origins: readonly string[]
  /** Of the installation: whoever knows it can forge sessions. */
  secret: string
  mailer: Mailer | null
  log: Record<'debug' | 'info' | 'warn' | 'error', (detail: object, message: string) => void>
}

export type Auth = ReturnType<typeof createAuth>

export const authPath = '/newsroom/auth'
/** The one header that tells better-auth where a request comes from; the server writes it, whatever a client sent. */
export const addressHeader = 'x-dateline-address'

const inField = { userId: 'memberId' } as const

/** Sign-in by password, passkey and second factor, over the tables of the newsroom. Nobody signs up. */
export function createAuth({ db, address, origins, secret, mailer, log }: AuthOptions) {
  const { protocol, hostname, origin } = new URL(address)
  const isSecure = protocol === 'https:'
  return betterAuth({
    appName: 'Dateline',
    baseURL: address,
    basePath: authPath,
    secret,
    trustedOrigins: [origin, ...origins],
    telemetry: { enabled: false },
    logger: { disableColors: true, level: 'warn', log: (level, message) => log[level]({}, `better-auth: ${message}`) },
    database: drizzleAdapter(db, {
      provider: 'pg',
      transaction: true,
      schema: {
        user: member,
        session: memberSession,
        account: memberAccount,
        verification: memberVerification,
        passkey: memberPasskey,
        twoFactor: memberTwoFactor,
      },
    }),
    session: { fields: inField, expiresIn: longestMs / 1000, disableSessionRefresh: true },
    account: { fields: inField, accountLinking: { enabled: false } },
    verification: { storeIdentifier: { hash: async (identifier) => digestOfLink(identifier) } },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength,
      maxPasswordLength,
      resetPasswordTokenExpiresIn: resetMinutes * 60,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: async ({ user, token }) => {
        if (!mailer || (await isDisabled(db, user.id))) return
        const url = passwordUrl(address, token)
        await mailer.send(resetMail({ to: user.email, name: user.name, url }, await findOutletName(db)))
      },
      onPasswordReset: ({ user }) => notePasswordChosen(db, user.id, new Date()),
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session) => {
            // In the words for a wrong password: whoever guesses learns nothing of who is or was a member.
            if (await isDisabled(db, session.userId)) {
              throw APIError.from('UNAUTHORIZED', BASE_ERROR_CODES.INVALID_EMAIL_OR_PASSWORD)
            }
            const now = new Date()
            return { data: { expiresAt: endOf(now, now) } }
          },
        },
      },
    },
    // Counted by the newsroom itself, across processes and by account too.
    rateLimit: { enabled: false },
    advanced: {
      database: { generateId: false },
      ipAddress: { ipAddressHeaders: [addressHeader] },
      // `__Host-` is stricter than the `__Secure-` that better-auth would put in front.
      useSecureCookies: false,
      cookiePrefix: isSecure ? '__Host-dateline' : 'dateline',
      defaultCookieAttributes: { secure: isSecure, sameSite: 'lax', httpOnly: true, path: '/' },
      // The answer doesn't wait for the mail, so that it takes as long for an address that nobody has.
      backgroundTasks: {
        handler: (task) => {
          task.catch((error: unknown) => log.error({ err: error }, 'a mail could not be sent'))
        },
      },
    },
    plugins: [
      twoFactor({ issuer: 'Dateline', schema: { twoFactor: { fields: inField } } }),
      passkey({
        rpID: hostname,
        rpName: 'Dateline',
        origin: [origin, ...origins],
        authenticatorSelection: { userVerification: 'required', residentKey: 'required' },
        registration: {
          afterVerification: async ({ verification }) => {
            if (!verification.registrationInfo?.userVerified) throw notUnlocked()
          },
        },
        authentication: {
          afterVerification: async ({ verification }) => {
            if (!verification.authenticationInfo.userVerified) throw notUnlocked()
          },
        },
        schema: { passkey: { fields: inField } },
      }),
    ],
  })
}

/** A passkey stands for password and code: whoever found the device must not get in with it. The plugin asks, but doesn't insist. */
function notUnlocked(): APIError {
  return new APIError('UNAUTHORIZED', {
    code: 'PASSKEY_NOT_UNLOCKED',
    message: 'Unlock the passkey with your finger, face or PIN.',
  })
}
