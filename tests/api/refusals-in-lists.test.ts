import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { startApiChild } from '../testkit/api-child.ts'
import { useDatabase } from '../testkit/newsroom.ts'
import { postQuery } from '../testkit/post.ts'

const database = useDatabase()

test('a query whose list fails in one place at once and in another one later does not end the process', async () => {
  const api = await startApiChild(database.url)
  // The German edition has this section and refuses the size; the others refuse the section.
  const query = '{ editions { articles(first: 101, section: "nachrichten") { totalCount } } }'

  const first = await postQuery(api, query)
  await sleep(200)
  const second = await postQuery(api, query)

  for (const { status, errors } of [first, second]) {
    expect(status).toBe(200)
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
  }
  api.kill('SIGTERM')
  expect(await api.ended).toEqual({ code: 0, signal: null })
  expect(api.complaints()).toEqual([])
})
