import { expect, test } from 'vitest'
import { readEnv } from './env.ts'

test('an empty environment is a good one: it begins with the sample, on this machine alone', () => {
  expect(readEnv({})).toMatchObject({ DATELINE_SEED: true, HOST: '127.0.0.1', LOG_LEVEL: 'info' })
})

test('DATELINE_SEED=none begins without the sample', () => {
  expect(readEnv({ DATELINE_SEED: 'none' }).DATELINE_SEED).toBe(false)
})

test('what is set to nothing is not set', () => {
  expect(readEnv({ DATABASE_URL: '', API_PORT: '' })).toEqual(readEnv({}))
})

test('everything that is wrong is named at once, with what it should be', () => {
  const environment = { DATABASE_URL: 'mysql://x', API_PORT: '70000', DATELINE_SEED: 'some' }

  expect(() => readEnv(environment)).toThrow(
    /^The environment is not right:(?=[\s\S]*DATABASE_URL: )(?=[\s\S]*API_PORT: )(?=[\s\S]*DATELINE_SEED: )/,
  )
})
