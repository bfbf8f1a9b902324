import { expect, test } from 'vitest'
import { useNewsroom } from '../testkit/newsroom.ts'

const { api } = useNewsroom()

test.each(['+275760-09-13T00:00:00.000Z', '-000044-03-15T00:00:00.000Z', '0000-01-01T00:00:00.000Z', 'yesterday'])(
  '%s is refused as a time, and what one looks like is told',
  async (from) => {
    const errors = await api.errors(
      'query ($from: DateTime) { edition(code: "de") { articles(from: $from) { totalCount } } }',
      { from },
    )

    expect(errors).toMatchObject([
      { message: expect.stringContaining('2026-11-12T14:03:00.000Z'), extensions: { code: 'BAD_USER_INPUT' } },
    ])
  },
)
