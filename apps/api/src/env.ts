import { isAbsolute } from 'node:path'
import { z } from 'zod'
import { AppError } from './errors.ts'
import { costPerMinute, minCharge } from './limits/limits.ts'

const port = z.coerce.number().int().min(1).max(65535)
const flag = (value: string) => value !== 'none'

const origins = (value: string) =>
  value
    .split(/\s+/)
    .filter(Boolean)
    .map((each) => new URL(each).origin)

const s3Variables = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const

const variables = z
  .object({
    /** Where the database is. When unset, the Postgres that runs in this checkout is used. */
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    /** Where the public graph reads. When unset, the same place, as the role `dateline_public`. */
    DATABASE_PUBLIC_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    /** The port to listen on. When unset, 4000 or the next free one. */
    API_PORT: port.optional(),
    HOST: z.string().default('127.0.0.1'),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    /** `none` starts without the sample outlet. */
    DATELINE_SEED: z.enum(['puente', 'none']).default('puente').transform(flag),
    /** Memory for finished answers, in MiB. */
    API_CACHE_MB: z.coerce.number().positive().default(64),
    API_SHARED_SECONDS: z.coerce.number().int().nonnegative().default(0),
    /** The folder for pictures: an absolute path. When unset, `media` under the checkout's data. */
    MEDIA_DIR: z.string().refine(isAbsolute, 'must be an absolute path').optional(),
    /** A store that speaks S3, for pictures: its address, without the bucket. When unset, pictures lie in MEDIA_DIR. */
    S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
    S3_BUCKET: z.string().optional(),
    S3_REGION: z.string().default('auto'),
    S3_ACCESS_KEY_ID: z.string().optional(),
    S3_SECRET_ACCESS_KEY: z.string().optional(),
    /** What all open queries of a client without a key may cost in a minute. */
    API_COST_PER_MINUTE: z.coerce.number().int().min(minCharge).default(costPerMinute),
    /** How many proxies stand in front of the api, each adding its client to `X-Forwarded-For`. */
    TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
    /** Where members reach the newsroom: https://desk.example.org. When unset, the api on this machine. */
    NEWSROOM_URL: z.url({ protocol: /^https?$/ }).optional(),
    /** Signs sessions. The same for all api processes of an installation. When unset, one is made and kept in its data. */
    NEWSROOM_SECRET: z.string().min(32).optional(),
    /** The only host on which the newsroom answers. When unset, on all that lead here. */
    NEWSROOM_HOST: z.string().optional(),
    /** Other origins of pages that use the newsroom, separated by spaces. */
    NEWSROOM_ORIGINS: z.string().default('').transform(origins),
    /** `yes` lets webhooks lead to this machine and its network, and by plain HTTP: for development. */
    WEBHOOKS_ALLOW_PRIVATE: z
      .enum(['yes', 'no'])
      .default('no')
      .transform((value) => value === 'yes'),
    /** Where several api processes count together what clients spend. When unset, each counts for itself. */
    REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
    /** Through which mail is sent: smtps://name:password@mail.example.org. When unset, none is. */
    SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    /** Whom mail comes from. */
    MAIL_FROM: z.string().optional(),
    /** Where figures for Prometheus are served. When unset, nowhere, and none are taken. */
    METRICS_PORT: port.optional(),
    METRICS_HOST: z.string().default('127.0.0.1'),
    /** Where traces go, over OTLP/HTTP, without `/v1/traces`. When unset, none are made. */
    OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
    /** The part of the traces that begin here to keep, 0 to 1. */
    OTEL_TRACES_SAMPLER_ARG: z.coerce.number().min(0).max(1).default(1),
    OTEL_SERVICE_NAME: z.string().default('dateline-api'),
    /** Where the command was typed; pnpm sets it. */
    INIT_CWD: z.string().optional(),
  })
  .refine(({ SMTP_URL, MAIL_FROM }) => !SMTP_URL || MAIL_FROM, {
    path: ['MAIL_FROM'],
    message: 'say whom mail comes from, when SMTP_URL says how it is sent: Newsroom <desk@example.org>',
  })
  .superRefine((env, context) => {
    const missing = s3Variables.filter((name) => env[name] === undefined)
    if (missing.length === 0 || missing.length === s3Variables.length) return
    for (const name of missing)
      context.addIssue({ code: 'custom', path: [name], message: 'is missing: the others of the S3 store are set' })
  })

export const inheritedEnv: Record<string, string | undefined> = process.env

export type Env = z.infer<typeof variables>

/** Reads the environment once. What is wrong is named, with what it should be. */
export function readEnv(source: Record<string, string | undefined> = inheritedEnv): Env {
  const filled = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = variables.safeParse(filled)
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
  throw new AppError(
    'BAD_USER_INPUT',
    `The environment is not right:\n${problems.join('\n')}\nThe variables are listed in docs/operations.md.`,
  )
}

/** The bucket for pictures; null where they lie in a folder. */
export function bucketOf(env: Env) {
  const { S3_ENDPOINT, S3_BUCKET, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = env
  if (!S3_ENDPOINT || !S3_BUCKET || !S3_ACCESS_KEY_ID || !S3_SECRET_ACCESS_KEY) return null
  return {
    endpoint: S3_ENDPOINT,
    bucket: S3_BUCKET,
    region: S3_REGION,
    accessKeyId: S3_ACCESS_KEY_ID,
    secretAccessKey: S3_SECRET_ACCESS_KEY,
  }
}
