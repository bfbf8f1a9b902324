/** XML that is written already, and is not escaped again. */
export type Xml = { readonly xml: string }
type Child = Xml | string | number | null | false | undefined
type Attributes = Readonly<Record<string, string | number | null | undefined>>

/** What XML 1.0 can't hold, not even escaped. A feed with one such character is read by nobody. */
const unspeakable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

const escapeWith = (characters: RegExp) => (text: string) =>
  text.replace(unspeakable, '').replace(characters, (character) => entities[character] ?? '')

const escapeText = escapeWith(/[&<>\r]/g)
/** Also what a parser would make a space of. */
const escapeAttribute = escapeWith(/[&<>"\t\n\r]/g)

/** An element. Attributes without a value are left out, and so are children that are nothing. */
export function element(name: string, attributes: Attributes, ...children: readonly (Child | readonly Child[])[]): Xml {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === null || value === undefined ? [] : [` ${key}="${escapeAttribute(String(value))}"`],
  )
  const inside = children.flat().map(writeChild).join('')
  return { xml: inside === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${inside}</${name}>` }
}

/** Text that stays as it is: an HTML that people may read in the source. */
export function cdata(text: string): Xml {
  return { xml: `<![CDATA[${text.replace(unspeakable, '').replaceAll(']]>', ']]]]><![CDATA[>')}]]>` }
}

export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`
}

function writeChild(child: Child): string {
  if (child === null || child === undefined || child === false) return ''
  return typeof child === 'object' ? child.xml : escapeText(String(child))
}
