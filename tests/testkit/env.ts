/** TEST_DATABASE_URL: a server to make the tests' databases on. When unset, a throw-away one is started. */
export const env = {
  TEST_DATABASE_URL: process.env.TEST_DATABASE_URL || undefined,
  CHROMIUM_PATH: process.env.CHROMIUM_PATH || undefined,
}
