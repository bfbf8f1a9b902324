const randomBytes = 12

/** 96 random bits, so that an id is unique across the outlet without asking anyone; the letter makes it a valid HTML id. */
export function newBlockId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(randomBytes))
  return `b${btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')}`
}
