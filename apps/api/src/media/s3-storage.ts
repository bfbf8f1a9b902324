import { S3mini } from 's3mini'
import type { Storage } from './storage.ts'

export type Bucket = { endpoint: string; bucket: string; region: string; accessKeyId: string; secretAccessKey: string }

const timeoutMs = 30_000

/** Files in a bucket of a store that speaks S3. An object there is written whole or not at all. */
export function openBucket({ endpoint, bucket, ...access }: Bucket): Storage {
  const place = `${endpoint.replace(/\/+$/, '')}/${bucket}`
  const client = new S3mini({ ...access, endpoint: place, requestAbortTimeout: timeoutMs })
  return {
    place,
    read: async (name) => {
      const bytes = await client.getObjectArrayBuffer(name)
      return bytes && Buffer.from(bytes)
    },
    write: async (name, bytes) => {
      const { ok, status } = await client.putObject(name, bytes, 'application/octet-stream')
      if (!ok) throw new Error(`The bucket answered ${status} when ${name} was written.`)
    },
    sweep: async () => {},
  }
}
