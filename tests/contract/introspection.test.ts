import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repositoryRoot } from '@dateline/dev'
import {
  buildClientSchema,
  buildSchema,
  getIntrospectionQuery,
  type IntrospectionQuery,
  lexicographicSortSchema,
  printSchema,
} from 'graphql'
import { expect, test } from 'vitest'
import { startTestApi } from '../testkit/api.ts'
import { createTestDatabase } from '../testkit/database.ts'

test('a client that asks the api what it can be asked is told the contract', async () => {
  const database = await createTestDatabase()
  const api = await startTestApi(database.url)
  const contract = buildSchema(readFileSync(join(repositoryRoot, 'packages/types/public/schema.graphql'), 'utf8'))

  const told = buildClientSchema(await api.run<IntrospectionQuery>(getIntrospectionQuery()))

  expect(printSchema(lexicographicSortSchema(told))).toBe(printSchema(lexicographicSortSchema(contract)))
  await api.close()
  await database.drop()
})
