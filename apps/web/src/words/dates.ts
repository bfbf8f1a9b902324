const styles = {
  /** `18. November 2026 um 12:06` */
  dateTime: { dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23' },
  /** `18 novembre 2026` */
  date: { dateStyle: 'long' },
  /** `12:06` */
  time: { timeStyle: 'short', hourCycle: 'h23' },
  /** `quarta-feira, 18 de novembro de 2026` */
  weekday: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  /** `noviembre de 2026` */
  month: { month: 'long', year: 'numeric' },
  /** `18 novembre` */
  dayOfMonth: { day: 'numeric', month: 'long' },
  /** `novembro` */
  monthName: { month: 'long' },
  /** `2026` */
  year: { year: 'numeric' },
  /** `2026-11-18`, in the locale `sv` */
  digits: { year: 'numeric', month: '2-digit', day: '2-digit' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

export type DateStyle = Exclude<keyof typeof styles, 'digits'>

const formats = new Map<string, Intl.DateTimeFormat>()

/** A date as a reader of the locale writes it, in the outlet's time zone. */
export function formatDate(date: string | Date, style: DateStyle, locale: string, timeZone: string): string {
  const text = formatOf(style, locale, timeZone).format(new Date(date))
  // `1er janvier`: the locale's own data leaves out what every French newspaper prints.
  return locale.startsWith('fr') ? text.replace(/\b1 (?=\p{Letter})/u, '1er ') : text
}

/** As `formatDate`, for the beginning of a line: `Mercredi 18 novembre 2026`. */
export function formatDateLine(date: string | Date, style: DateStyle, locale: string, timeZone: string): string {
  const text = formatDate(date, style, locale, timeZone)
  return text.slice(0, 1).toLocaleUpperCase(locale) + text.slice(1)
}

/** The day in the outlet's time zone, as `2026-11-18`. */
export function dayOf(date: string | Date, timeZone: string): string {
  return formatOf('digits', 'sv', timeZone).format(new Date(date))
}

/** Making a format costs a hundred times what using it does. */
function formatOf(style: keyof typeof styles, locale: string, timeZone: string): Intl.DateTimeFormat {
  const key = `${style} ${locale} ${timeZone}`
  const known = formats.get(key)
  if (known) return known
  const format = new Intl.DateTimeFormat(locale, { timeZone, ...styles[style] })
  formats.set(key, format)
  return format
}
