import { setGrants } from '@dateline/api/member/grants'
import { inviteMember } from '@dateline/api/member/invitation'
import { setMemberPassword } from '@dateline/api/member/password'
import type { Grant, Role } from '@dateline/api/roles'
import type { Viewer } from '@dateline/api/viewer'
import { afterAll, beforeAll } from 'vitest'
import { startTestApi, type TestApi } from './api.ts'
import type { TestDatabase } from './database.ts'
import { useDatabase } from './newsroom.ts'
import { operator } from './viewers.ts'

type GraphError = { message: string; path?: string[]; extensions: { code: string } & Record<string, unknown> }
export type GraphAnswer = { status: number; data?: unknown; errors?: GraphError[] }

/** Somebody who asks the newsroom's graph. */
export type Somebody = {
  /** As the services know them. */
  viewer: Viewer
  /** Of the member's row; empty for nobody. */
  id: string
  email: string
  /** What their browser sends along: the cookie of a session. */
  headers: Record<string, string>
  /** Sends an operation. An answer with errors fails the test, unless the test asks for the errors. */
  run: <Data = Record<string, unknown>>(query: string, variables?: Record<string, unknown>) => Promise<Data>
  errors: (query: string, variables?: Record<string, unknown>) => Promise<GraphError[]>
  /** The whole answer, whatever it is. */
  send: (query: string, variables?: Record<string, unknown>) => Promise<GraphAnswer>
}

export type MemberInput = {
  name?: string
  role?: Role
  /** Of the role; all editions when it isn't named. */
  edition?: string
  /** In place of one role. */
  grants?: Grant[]
}

export type TestNewsroom = {
  /** Of the api. */
  url: string
  /** A new member, signed in. An administrator of everything when nothing else is said. */
  member: (input?: MemberInput) => Promise<Somebody>
  /** A new member who has not signed in yet. */
  account: (input?: MemberInput) => Promise<{ id: string; email: string; name: string; grants: Grant[] }>
  nobody: Somebody
  /** Somebody who sends these headers. */
  asking: (headers: Record<string, string>) => Somebody
  /** One of the ways to sign in and out. */
  auth: (way: string, body?: unknown, headers?: Record<string, string>) => Promise<Response>
  /** Signs in, and gives the cookie. */
  signIn: (email: string) => Promise<string>
  /** What was mailed, the newest first. */
  mails: () => Promise<{ to: string; subject: string; text: string }[]>
}

export const testAddress = 'http://newsroom.test'
export const testPassword = 'heron lamp orbit quay'

let made = 0

/** A test file's own database with the small outlet, and the real server with the newsroom's graph. */
export function useNewsroomGraph({
  address = testAddress,
  ...options
}: {
  address?: string
  trustedProxies?: number
  host?: string
  /** The port of a mail server. Without one, mail is caught. */
  smtpPort?: () => number
  isDevelopment?: boolean
  telemetry?: NonNullable<Parameters<typeof startTestApi>[1]>['telemetry']
} = {}): {
  database: TestDatabase
  newsroom: TestNewsroom
  api: TestApi
} {
  const database = useDatabase()
  const api = {} as TestApi
  const newsroom = {} as TestNewsroom
  beforeAll(async () => {
    const { trustedProxies = 0, host, smtpPort, isDevelopment = true, telemetry } = options
    const smtp = smtpPort && { url: `smtp://127.0.0.1:${smtpPort()}`, from: 'Testblatt <desk@example.org>' }
    const secret = 'a secret for tests that nobody else uses'
    const started = await startTestApi(database.url, {
      bounds: { trustedProxies },
      ...(telemetry && { telemetry }),
      newsroom: { url: database.url, address, host, secret, smtp, isDevelopment },
    })
    Object.assign(api, started)
    Object.assign(newsroom, createTestNewsroom(database, started.url, address))
  })
  afterAll(() => api.close())
  return { database, newsroom, api }
}

/** An api that is running, as somebody may ask its newsroom. */
export function createTestNewsroom(database: TestDatabase, url: string, address = url): TestNewsroom {
  const post = (path: string, body: unknown, headers: Record<string, string>) =>
    fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: address, ...headers },
      body: JSON.stringify(body),
    })
  const auth: TestNewsroom['auth'] = (way, body = {}, headers = {}) => post(`/newsroom/auth/${way}`, body, headers)

  async function account({ name, role = 'administrator', edition, grants }: MemberInput = {}) {
    made += 1
    const email = `member-${made}-${Math.random().toString(36).slice(2, 8)}@example.org`
    const given = grants ?? [{ role, edition: edition ?? null }]
    // Whoever is to have no role loses it after all: nobody is invited without one.
    const first: Grant[] = given.length > 0 ? given : [{ role: 'contributor', edition: null }]
    const request = { name: name ?? `Member ${made}`, email, grants: first }
    const invited = await inviteMember(database.db, operator, request, address, new Date())
    if (!invited.ok) throw new Error(invited.message)
    if (given.length === 0) await setGrants(database.db, operator, invited.member.id, [], new Date())
    await setMemberPassword(database.db, operator, invited.member.id, testPassword, new Date())
    return { id: invited.member.id, email, name: request.name, grants: given }
  }

  async function signIn(email: string): Promise<string> {
    const response = await auth('sign-in/email', { email, password: testPassword })
    if (!response.ok) throw new Error(`${email} could not sign in: ${await response.text()}`)
    return cookieOf(response)
  }

  function somebody(viewer: Viewer, email: string, headers: Record<string, string>): Somebody {
    const send = async (query: string, variables: Record<string, unknown> = {}): Promise<GraphAnswer> => {
      const response = await post('/newsroom/graphql', { query, variables }, headers)
      return { status: response.status, ...((await response.json()) as Omit<GraphAnswer, 'status'>) }
    }
    return {
      viewer,
      id: 'id' in viewer ? viewer.id : '',
      email,
      headers,
      send,
      run: async <Data>(query: string, variables?: Record<string, unknown>) => {
        const { data, errors } = await send(query, variables)
        if (errors)
          throw new Error(`${JSON.stringify(errors, null, 2)}\nin ${query}\nwith ${JSON.stringify(variables)}`)
        return data as Data
      },
      errors: async (query, variables) => (await send(query, variables)).errors ?? [],
    }
  }

  return {
    url,
    auth,
    signIn,
    account,
    nobody: somebody({ kind: 'anonymous' }, '', {}),
    asking: (headers) => somebody({ kind: 'anonymous' }, '', headers),
    member: async (input) => {
      const { email, ...known } = await account(input)
      return somebody({ kind: 'member', ...known }, email, { cookie: await signIn(email) })
    },
    mails: async () => (await fetch(`${url}/dev/mail`, { headers: { accept: 'application/json' } })).json() as never,
  }
}

/** What a browser would send after this answer: all that it was told to keep. */
export function cookieOf(response: Response): string {
  const kept = response.headers.getSetCookie().filter((cookie) => !/max-age=0/i.test(cookie))
  return kept.map((cookie) => cookie.split(';')[0]).join('; ')
}
