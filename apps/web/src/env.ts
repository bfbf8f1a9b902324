import { isAbsolute } from 'node:path'
import { z } from 'zod'

const port = z.coerce.number().int().min(1).max(65535)
const site = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''))

const variables = z.object({
  /** Where the api answers, without `/graphql`. When unset, the api that runs in this checkout. */
  API_URL: site.optional(),
  /** Where readers find the site, for canonical addresses. When unset, the address that the server listens on. */
  SITE_URL: site.optional(),
  /** The port to listen on. When unset, 3000 or the next free one. */
  WEB_PORT: port.optional(),
  HOST: z.string().default('127.0.0.1'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /** Memory for finished pages, in MiB. */
  WEB_CACHE_MB: z.coerce.number().positive().default(128),
  /** The WebSub hub that tells subscribers of feeds what is new. When unset, feeds name none. */
  WEBSUB_HUB_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** The folder for finished pages: an absolute path. When unset, `web-pages` under the checkout's data. */
  WEB_CACHE_DIR: z.string().refine(isAbsolute, 'must be an absolute path').optional(),
  /** How much of it finished pages may take, in MiB; 0 keeps none. */
  WEB_CACHE_DISK_MB: z.coerce.number().nonnegative().default(1024),
  /** Where figures for Prometheus are served. When unset, nowhere, and none are taken. */
  WEB_METRICS_PORT: port.optional(),
  METRICS_HOST: z.string().default('127.0.0.1'),
  NODE_ENV: z.string().default('production'),
})

export type Env = z.infer<typeof variables>

/** Reads the environment. What is wrong is named, with what it should be. */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const filled = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = variables.safeParse(filled)
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
  throw new Error(
    `The environment is not right:\n${problems.join('\n')}\nThe variables are listed in docs/operations.md.`,
  )
}

export const env = readEnv()

/** The environment of a program that we start, with what is set for it. */
export function extendEnv(set: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ...set }
}
