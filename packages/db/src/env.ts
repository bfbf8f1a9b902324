/** DATABASE_URL: an address as `postgres://user:password@host:5432/name`. When set, no embedded Postgres is started. */
export const env = { DATABASE_URL: process.env['DATABASE_URL'] || undefined }
