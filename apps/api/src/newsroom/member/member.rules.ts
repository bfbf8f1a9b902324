/** A name as it is kept; null when it is none. */
export function readName(text: string): string | null {
  const name = text.normalize('NFC').replace(/\s+/g, ' ').trim()
  return name === '' || name.length > 120 ? null : name
}

/** An address as it is kept, in lower case; null when it is none. */
export function readEmail(text: string): string | null {
  const email = text.normalize('NFC').trim().toLowerCase()
  return email.length <= 254 && /^[^\s@"<>(),:;\\[\]]+@[^\s@"<>(),:;\\[\]]+\.[^\s@"<>(),:;\\[\]]+$/.test(email)
    ? email
    : null
}
