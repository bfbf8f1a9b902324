/**
 * The marks that stand beside the words in search vectors. No text has such a word: Postgres makes none that begins with `#`.
 * A period is a year or a month of an edition, `2026` or `2026-11`.
 */
export const searchMark = {
  period: (edition: string, period: string) => `#period:${edition}:${period}`,
  section: (id: string) => `#section:${id}`,
  kind: (kind: string) => `#kind:${kind}`,
  topic: (id: string) => `#topic:${id}`,
}
