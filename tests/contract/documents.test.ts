import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repositoryRoot } from '@dateline/dev'
import documents from '@dateline/types/documents' with { type: 'json' }
import { buildSchema, parse, validate } from 'graphql'
import { expect, test } from 'vitest'

const contract = buildSchema(readFileSync(join(repositoryRoot, 'packages/types/public/schema.graphql'), 'utf8'))
const all = Object.entries(documents)

test('the site has documents, and each is known by the hash of its text', () => {
  expect(all.length).toBeGreaterThan(3)
  for (const [hash, text] of all) expect(hash).toBe(createHash('sha256').update(text).digest('hex'))
})

test.each(all.map(([, text]) => [/query (\w+)/.exec(text)?.[1] ?? '', text]))(
  '%s asks for what the contract has',
  (_name, text) => {
    expect(validate(contract, parse(text)).map((error) => error.message)).toEqual([])
  },
)
