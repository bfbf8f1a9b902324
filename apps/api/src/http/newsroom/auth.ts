import type { Database } from '@dateline/db'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from '../../errors.ts'
import { admitAttempt, forgiveAttempts } from '../../newsroom/member/attempt.service.ts'
import { type Auth, addressHeader, authPath } from '../../newsroom/member/auth.ts'
import type { Identity } from '../../newsroom/member/identify.ts'
import { checkPassword } from '../../newsroom/member/password.service.ts'
import { noteSignIn } from '../../newsroom/member/sign-in.service.ts'

type Way = {
  method: 'GET' | 'POST'
  /** What the audit log says when it went well. */
  audit?: string
  /** And what, when whoever did it was signed in already. */
  auditInside?: string
  /** Guesses can be made here: they are counted. */
  isGuess?: true
  /** Only for those who are signed in. */
  signedIn?: true
}

/** The ways of better-auth that are open. All others are closed, whatever a later version adds. */
const ways: Record<string, Way | undefined> = {
  'sign-in/email': { method: 'POST', audit: 'sign in', isGuess: true },
  'sign-out': { method: 'POST', audit: 'sign out' },
  'request-password-reset': { method: 'POST', isGuess: true },
  'reset-password': { method: 'POST', isGuess: true },
  'change-password': { method: 'POST', audit: 'change password', isGuess: true, signedIn: true },
  'two-factor/enable': { method: 'POST', audit: 'begin second factor', isGuess: true, signedIn: true },
  'two-factor/disable': { method: 'POST', audit: 'disable second factor', isGuess: true, signedIn: true },
  'two-factor/generate-backup-codes': { method: 'POST', audit: 'make recovery codes', isGuess: true, signedIn: true },
  'two-factor/verify-totp': {
    method: 'POST',
    audit: 'sign in with second factor',
    auditInside: 'confirm second factor',
    isGuess: true,
  },
  'two-factor/verify-backup-code': { method: 'POST', audit: 'sign in with recovery code', isGuess: true },
  'passkey/generate-register-options': { method: 'GET', signedIn: true },
  'passkey/verify-registration': { method: 'POST', audit: 'add passkey', signedIn: true },
  'passkey/generate-authenticate-options': { method: 'GET' },
  'passkey/verify-authentication': { method: 'POST', audit: 'sign in with passkey' },
  'passkey/list-user-passkeys': { method: 'GET', signedIn: true },
  'passkey/delete-passkey': { method: 'POST', audit: 'remove passkey', signedIn: true },
}

type Options = { auth: Auth; db: Database; identify: (request: FastifyRequest, now: Date) => Promise<Identity> }
type Body = Record<string, unknown>

/** Signing in and out, and how a member does: better-auth behind a door of our own. */
export function addAuth(scope: FastifyInstance, { auth, db, identify }: Options): void {
  const url = `${authPath}/*`
  scope.route({ method: ['GET', 'POST'], url, bodyLimit: 16 * 1024, exposeHeadRoute: false, handler: answer })

  async function answer(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const name = (request.params as { '*': string })['*']
    const way = Object.hasOwn(ways, name) ? ways[name] : undefined
    if (!way || way.method !== request.method) {
      throw new AppError('NOT_FOUND', 'There is no such way to sign in.', { status: 404 })
    }
    const now = new Date()
    const body = readBody(request)
    const before = await identify(request, now)
    if (way.signedIn && before.viewer.kind !== 'member') throw new AppError('UNAUTHENTICATED', 'Sign in first.')
    const trying = { address: request.ip, account: accountOf(name, body, before) }
    if (way.isGuess) await admitAttempt(db, trying, now)
    await checkPassword(db, before.viewer, body)
    const said = await auth.handler(toWebRequest(request, adjust(name, body)))
    const text = await said.text()
    if (said.ok) {
      const data = readAnswer(text)
      const memberId = before.viewer.kind === 'member' ? before.viewer.id : memberOf(data)
      if (way.audit && memberId !== null) {
        const action = before.viewer.kind === 'member' ? (way.auditInside ?? way.audit) : way.audit
        await noteSignIn(db, { memberId, action, address: request.ip }, now)
      }
      // An address that asks for links has shown nothing.
      if (way.isGuess && memberId !== null) await forgiveAttempts(db, trying)
    }
    return send(reply, said, text, name)
  }
}

/** Forms of other sites can't send JSON; what sends none sends nothing. */
function readBody({ method, headers, body }: FastifyRequest): Body {
  if (method !== 'POST' || body === undefined || body === null) return {}
  const isJson = /^application\/json\b/i.test(headers['content-type'] ?? '')
  if (isJson && typeof body === 'object' && !Array.isArray(body)) return body as Body
  throw new AppError('BAD_REQUEST', 'Send an object as JSON, as "application/json".', { status: 415 })
}

/** The account at which something is tried: the address that is named, or that of whoever is signed in. */
function accountOf(name: string, body: Body, { viewer }: Identity): string | null {
  const { email } = body
  if (typeof email === 'string')
    return `${name === 'request-password-reset' ? 'link ' : ''}${email.trim().toLowerCase()}`
  return viewer.kind === 'member' ? viewer.id : null
}

function adjust(name: string, body: Body): Body {
  // Nobody is asked for less because they were here before, and a new password ends all other sessions.
  const { trustDevice: _, callbackURL: __, redirectTo: ___, ...rest } = body
  if (name === 'change-password') return { ...rest, revokeOtherSessions: true }
  return rest
}

const passed = ['cookie', 'origin', 'referer', 'user-agent', 'sec-fetch-site', 'sec-fetch-mode', 'sec-fetch-dest']

function toWebRequest(request: FastifyRequest, body: Body): Request {
  const headers = new Headers({ 'content-type': 'application/json', [addressHeader]: request.ip })
  for (const name of passed) {
    const value = request.headers[name]
    if (typeof value === 'string') headers.set(name, value)
  }
  const url = new URL(request.url, 'http://newsroom.invalid')
  return new Request(url, {
    method: request.method,
    headers,
    ...(request.method === 'POST' && { body: JSON.stringify(body) }),
  })
}

function readAnswer(text: string): Body {
  try {
    return (JSON.parse(text) as Body | null) ?? {}
  } catch {
    return {}
  }
}

/** Of whoever is signed in now. Nobody is while a second factor is missing. */
function memberOf(said: Body): string | null {
  const user = said['user'] as { id?: unknown } | undefined
  const session = said['session'] as { userId?: unknown } | undefined
  const id = user?.id ?? session?.userId
  return typeof id === 'string' ? id : null
}

/** The session stands in its cookie, which scripts can't read, and nowhere else. */
function send(reply: FastifyReply, { status, headers }: Response, text: string, name: string): FastifyReply {
  const cookies = headers.getSetCookie()
  if (cookies.length > 0) reply.header('Set-Cookie', cookies)
  reply.code(status).type('application/json; charset=utf-8')
  if (text.startsWith('[')) return reply.send(text)
  const { token: _, session: __, ...said } = readAnswer(text)
  // The plugin would let a browser leave the finger or PIN out, and then refuse what comes.
  if (name === 'passkey/generate-authenticate-options') said['userVerification'] = 'required'
  return reply.send(JSON.stringify(said))
}
