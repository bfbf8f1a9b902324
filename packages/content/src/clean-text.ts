/** Controls (but for the line feed, our line break), the byte order mark, noncharacters and halves of surrogate pairs. */
const unstorable = /(?!\n)\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}|\uFEFF/u
const everyUnstorable = new RegExp(unstorable, 'gu')

export function hasUnstorableCharacters(text: string): boolean {
  return unstorable.test(text)
}

/** What a parser does to text from outside: one kind of line end, no unstorable characters, NFC. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\v\f\x85\u2028]/g, '\n')
    .replaceAll('\u2029', '\n\n')
    .replaceAll('\t', ' ')
    .replace(everyUnstorable, '')
    .normalize('NFC')
}
