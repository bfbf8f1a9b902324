const notice =
  /<aside class="kept-notice" data-locale="([\w-]+)" data-zone="([\w/+-]+)" hidden=""><p>([^<]*)<span><\/span>/

/** A page from the device says so, and of when it is: never is an old front shown as a new one. */
export function showNotice(html: string, at: string): string {
  return html.replace(notice, (_, locale: string, timeZone: string, before: string) => {
    const format = new Intl.DateTimeFormat(locale, {
      dateStyle: 'long',
      timeStyle: 'short',
      hourCycle: 'h23',
      timeZone,
    })
    return `<aside class="kept-notice"><p>${before}<time datetime="${at}">${format.format(new Date(at))}</time>`
  })
}
