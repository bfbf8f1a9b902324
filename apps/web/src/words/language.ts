/** What the dictionaries are put together with: plural forms, lists and the names of languages. */
export type Language = {
  /** The form of a number: `plural(2, { one: 'minute', other: 'minutes' })`. */
  plural: (count: number, forms: { one: string; other: string }) => string
  /** `a, b and c` */
  list: (items: readonly string[]) => string
  /** `12,345` */
  number: (value: number) => string
  /** What a language is called in this one: `German`. */
  languageName: (code: string) => string
}

export function createLanguage(locale: string): Language {
  const rules = new Intl.PluralRules(locale)
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' })
  const numbers = new Intl.NumberFormat(locale)
  const names = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' })
  return {
    plural: (count, forms) => (rules.select(count) === 'one' ? forms.one : forms.other),
    number: (value) => numbers.format(value),
    list: (items) => lists.format(items),
    languageName: remembering((code) => names.of(code) ?? code),
  }
}

/** There are few languages, and each page names them several times: to look one up takes longer than to write a paragraph. */
function remembering(find: (code: string) => string): (code: string) => string {
  const known = new Map<string, string>()
  return (code) => {
    const name = known.get(code) ?? find(code)
    if (known.size < 500) known.set(code, name)
    return name
  }
}
