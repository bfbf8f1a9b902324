import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startMailServer } from '../testkit/mail-server.ts'
import { useNewsroomGraph } from '../testkit/newsroom-graph.ts'

const Invite = `mutation ($email: String!) {
  inviteMember(input: { name: "Zoë", email: $email, grants: [{ role: EDITOR, edition: "fr" }] }) {
    ... on InviteMemberSuccess { mailed member { email } }
  }
}`
type Invited = { inviteMember: { mailed: boolean; member: { email: string } } }

describe('with a mail server', () => {
  let server: Awaited<ReturnType<typeof startMailServer>>
  beforeAll(async () => {
    server = await startMailServer()
  })
  const { newsroom } = useNewsroomGraph({ smtpPort: () => server.port })
  afterAll(() => server.close())

  test('an invitation goes out over SMTP, and is shown to nobody else', async () => {
    const administrator = await newsroom.member()

    const { inviteMember } = await administrator.run<Invited>(Invite, { email: 'zoe@example.org' })

    expect(inviteMember.mailed).toBe(true)
    expect(server.mails).toHaveLength(1)
    expect(server.mails[0]).toMatch(/^From: Testblatt <desk@example\.org>$/m)
    expect(server.mails[0]).toMatch(/^To: zoe@example\.org$/m)
    expect(server.mails[0]).toContain('http://newsroom.test/choose-password#token=')
    expect((await fetch(`${newsroom.url}/dev/mail`)).status).toBe(404)
  })
})

describe('with a mail server that is away', () => {
  const { newsroom } = useNewsroomGraph({ smtpPort: () => 1 })

  test('the account is made, and whoever invites is told that no mail went out', async () => {
    const administrator = await newsroom.member()

    const { inviteMember } = await administrator.run<Invited>(Invite, { email: 'zoe@example.org' })

    expect(inviteMember).toEqual({ mailed: false, member: { email: 'zoe@example.org' } })
  })

  test('a link that can not be sent is answered like one that can', async () => {
    const { email } = await newsroom.account()

    const known = await newsroom.auth('request-password-reset', { email })
    const unknown = await newsroom.auth('request-password-reset', { email: 'nobody@example.org' })

    expect([known.status, await known.text()]).toEqual([unknown.status, await unknown.text()])
  })
})

describe('in production without a mail server', () => {
  const { newsroom } = useNewsroomGraph({ isDevelopment: false })

  test('nothing is caught, and nothing is shown', async () => {
    const administrator = await newsroom.member()

    const { inviteMember } = await administrator.run<Invited>(Invite, { email: 'zoe@example.org' })

    expect(inviteMember.mailed).toBe(false)
    expect((await fetch(`${newsroom.url}/dev/mail`)).status).toBe(404)
  })
})
