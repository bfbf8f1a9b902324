/** Where files lie. What is written under a name is there whole or not at all, and stays the same for good. */
export type Storage = {
  /** For messages and logs: a folder, or a bucket. */
  place: string
  /** Null when there is no such file. */
  read: (name: string) => Promise<Buffer | null>
  write: (name: string, bytes: Uint8Array) => Promise<void>
  /** Takes away what writes that were cut off before then have left. */
  sweep: (before: Date) => Promise<void>
}

/** `originals/ab/abcd...`: what the renditions are made from. It is all that has to be backed up. */
export const originalName = (digest: string) => `originals/${digest.slice(0, 2)}/${digest}`
/** `renditions/ab/abcd.../1024.avif`: made when asked for, and made again when missing. */
export const renditionName = (version: string, file: string) => `renditions/${version.slice(0, 2)}/${version}/${file}`
