type Account = { holder: string; iban: string; bic: string | null }

/** What a payment order has room for. */
const longestPurpose = 140

/**
 * The details of a SEPA transfer as banking apps read them from a QR code: EPC069-12, version 002. The amount is left to
 * the giver. Nothing that comes from outside may add a line: a line is a field.
 */
export function toEpcPayload({ holder, iban, bic }: Account, purpose: string): string {
  const utf8 = '1'
  const [amount, purposeCode, structuredReference] = ['', '', '']
  const lines = ['BCD', '002', utf8, 'SCT', bic ?? '', holder, iban, amount, purposeCode, structuredReference]
  return [...lines, purpose.slice(0, longestPurpose)].map((line) => line.replace(/\s+/g, ' ').trim()).join('\n')
}

/** As it is printed: in groups of four. */
export function formatIban(iban: string): string {
  return iban.replace(/(.{4})(?=.)/g, '$1 ')
}
