/** Of whatever has a name and an address in an edition. */
export type NameInput = {
  edition: string
  name: string
  /** Its part of the address; made from the name where it is left out. */
  slug?: string | null | undefined
  description?: string | null | undefined
  aliases?: readonly string[] | null | undefined
}

const longest = { name: 200, slug: 100, description: 1000, aliases: 40 }

export const isSlug = (text: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= longest.slug

/** What is wrong with names, in words; null when nothing is. */
export function problemWithNames(names: readonly NameInput[], editions: readonly string[]): string | null {
  const codes = names.map(({ edition }) => edition)
  const unknown = codes.find((code) => !editions.includes(code))
  if (unknown !== undefined) return `There is no edition "${unknown}". The editions are ${editions.join(', ')}.`
  if (new Set(codes).size < codes.length) return 'Each edition has one name. Other spellings are aliases.'
  for (const { name, slug, description, aliases = [] } of names) {
    if (!isName(name)) return `"${name.slice(0, 40)}" can't be a name: it has 1 to ${longest.name} characters.`
    if (slug != null && !isSlug(slug))
      return `"${slug.slice(0, 40)}" can't be a part of an address: lower-case letters, digits and single hyphens, as in agua-dulce.`
    if ((description ?? '').length > longest.description)
      return `A description has at most ${longest.description} characters.`
    if ((aliases ?? []).length > longest.aliases || !(aliases ?? []).every(isName))
      return `There are at most ${longest.aliases} aliases, of 1 to ${longest.name} characters.`
  }
  return null
}

const isName = (text: string) => text.trim() !== '' && text.length <= longest.name && !text.includes('\0')

/** Without what says the same twice: letters' case and the name itself. */
export function tidyAliases(name: string, aliases: readonly string[]): string[] {
  const known = new Set([name.toLowerCase()])
  return aliases
    .map((alias) => alias.trim())
    .filter((alias) => !known.has(alias.toLowerCase()) && known.add(alias.toLowerCase()))
}
