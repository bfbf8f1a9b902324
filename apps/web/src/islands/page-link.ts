/** A link to an article of any edition, in the language of which its title is read. */
export function createPageLink(path: string, title: string): HTMLAnchorElement {
  const link = document.createElement('a')
  link.href = path
  link.lang = path.split('/')[1] ?? ''
  link.append(title)
  return link
}
