/**
 * TEST_DATABASE_URL: a server to make the tests' databases on. When unset, a throw-away one is started.
 * TEST_REDIS_URL: a Redis to count on. When unset, one that knows what the api needs is started.
 * FUZZ_QUERIES, FUZZ_SEED: how many random requests the api is sent, and which.
 * CRASH_KILLS: how often the api is killed at its work.
 */
export const env = {
  TEST_DATABASE_URL: process.env.TEST_DATABASE_URL || undefined,
  TEST_REDIS_URL: process.env.TEST_REDIS_URL || undefined,
  FUZZ_QUERIES: Number(process.env.FUZZ_QUERIES || 600),
  FUZZ_SEED: Number(process.env.FUZZ_SEED || 1),
  CRASH_KILLS: Number(process.env.CRASH_KILLS || 4),
  CHROMIUM_PATH: process.env.CHROMIUM_PATH || undefined,
}

/** The environment of a program that is started, with what is set for it. */
export function extendEnv(set: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ...set }
}
