import { describe, expect, test } from 'vitest'
import { testPassword, useNewsroomGraph } from '../testkit/newsroom-graph.ts'

/** One after the other: how many tries were heard before the first was refused. */
async function triesUntilRefused(attempt: (number: number) => Promise<Response>, most: number): Promise<number> {
  for (let number = 0; number < most; number += 1) if ((await attempt(number)).status === 429) return number
  return most
}

describe('behind no proxy', () => {
  const { newsroom } = useNewsroomGraph()

  test('known and unknown names are refused in the same words', async () => {
    const { email } = await newsroom.account()

    const known = await newsroom.auth('sign-in/email', { email, password: 'some wrong words here' })
    const unknown = await newsroom.auth('sign-in/email', {
      email: 'nobody@example.org',
      password: 'some wrong words here',
    })

    expect([known.status, await known.text()]).toEqual([unknown.status, await unknown.text()])
  })

  test('guessing at an account ends, whatever a client says of its address', async () => {
    const { email } = await newsroom.account()

    const tries = await triesUntilRefused(
      (number) =>
        newsroom.auth(
          'sign-in/email',
          { email: number % 2 ? email.toUpperCase() : email, password: `guess number ${number}` },
          {
            'x-forwarded-for': `203.0.113.${number}`,
            'x-real-ip': `203.0.113.${number}`,
            'x-dateline-address': `203.0.113.${number}`,
          },
        ),
      20,
    )

    expect(tries).toBe(10)
    expect((await newsroom.auth('sign-in/email', { email, password: testPassword })).status).toBe(429)
  })

  test('an account that nobody has is guarded alike', async () => {
    const tries = await triesUntilRefused(
      (number) => newsroom.auth('sign-in/email', { email: 'none@example.org', password: `guess number ${number}` }),
      20,
    )

    expect(tries).toBe(10)
  })

  test('guesses made at once are counted all the same', async () => {
    const { email } = await newsroom.account()

    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, number) =>
        newsroom.auth('sign-in/email', { email, password: `guess number ${number}` }),
      ),
    )

    expect(answers.filter(({ status }) => status === 401)).toHaveLength(10)
  })

  test('an address that tries one account after the other is stopped too', async () => {
    const tries = await triesUntilRefused(
      (number) => newsroom.auth('sign-in/email', { email: `a${number}@example.org`, password: 'one guess for each' }),
      70,
    )

    expect(tries).toBeLessThan(60)
  })
})

describe('behind a proxy of our own', () => {
  const { newsroom } = useNewsroomGraph({ trustedProxies: 1 })

  test('what a client puts before the proxy’s word changes nothing', async () => {
    const { email } = await newsroom.account()
    const from = (address: string, forged = '') => ({ 'x-forwarded-for': forged ? `${forged}, ${address}` : address })
    const guess = (number: number) =>
      newsroom.auth(
        'sign-in/email',
        { email, password: `guess ${number} of many` },
        from('198.51.100.7', `10.0.0.${number}`),
      )

    expect(await triesUntilRefused(guess, 20)).toBe(10)

    // The member themselves, who comes from elsewhere.
    const right = await newsroom.auth('sign-in/email', { email, password: testPassword }, from('192.0.2.1'))
    expect(right.status).toBe(200)
  })
})

describe('where members come by https', () => {
  const address = 'https://newsroom.example'
  const { newsroom } = useNewsroomGraph({ address, host: '127.0.0.1' })

  test('the cookie is bound to the host, as browsers enforce it', async () => {
    const { email } = await newsroom.account()

    const response = await newsroom.auth('sign-in/email', { email, password: testPassword })

    const [cookie = ''] = response.headers.getSetCookie()
    expect(cookie).toMatch(/^__Host-dateline\.session_token=.*; Path=\/;.*Secure/i)
    expect(cookie).not.toMatch(/Domain/i)
    expect((await newsroom.member()).headers['cookie']).toMatch(/^__Host-/)
  })

  test('on another host there is no newsroom', async () => {
    const { port } = new URL(newsroom.url)
    const elsewhere = `http://localhost:${port}`

    const answers = await Promise.all(
      ['/newsroom/graphql', '/newsroom/auth/sign-in/email'].map((path) =>
        fetch(`${elsewhere}${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }),
      ),
    )

    expect(answers.map(({ status }) => status)).toEqual([404, 404])
    expect((await fetch(`${elsewhere}/graphql?query={outlet{name}}`)).status).toBe(200)
  })
})
