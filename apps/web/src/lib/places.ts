import { env } from '#env'
import { currentReading } from '#lib/reading.ts'

/** Where the api answers. */
export function apiUrl(): string {
  return currentReading()?.apiUrl ?? env.API_URL ?? 'http://127.0.0.1:4000'
}

/** A path of the site as readers and search engines find it. */
export function absoluteUrl(path: string): string {
  const site = currentReading()?.siteUrl ?? env.SITE_URL ?? `http://localhost:${env.WEB_PORT ?? 3000}`
  return site + path
}
