/** As it is stored: without the spaces with which it is printed. */
export const compactIban = (text: string): string => text.replace(/\s/g, '').toUpperCase()

/** Whether the check digits are right: with the letters as numbers (A is 10) and its head at the end, 97 leaves 1 (ISO 13616). */
export function isIban(iban: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) return false
  const digits = (iban.slice(4) + iban.slice(0, 4)).replace(/[A-Z]/g, (letter) => String(Number.parseInt(letter, 36)))
  return BigInt(digits) % 97n === 1n
}
