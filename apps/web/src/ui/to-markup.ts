import { Fragment, isValidElement, type ReactElement, type ReactNode } from 'react'

type Props = Record<string, unknown> & { children?: ReactNode; dangerouslySetInnerHTML?: { __html: string } }
type Component = (props: Props) => ReactNode | Promise<ReactNode>

/**
 * What components without state write, as HTML. React sends everything twice through the making of a page: as data for a
 * browser's React, which readers don't get, and then as HTML. That was most of what a page cost. The names of attributes and
 * what is escaped are React's own: a test compares the two.
 */
export async function toMarkup(node: ReactNode): Promise<string> {
  const parts: Part[] = []
  write(node, parts)
  return join(parts)
}

/** What an async component says comes later, in its place. */
type Part = string | Promise<string>

async function join(parts: readonly Part[]): Promise<string> {
  return parts.some((part) => typeof part !== 'string') ? (await Promise.all(parts)).join('') : parts.join('')
}

function write(node: ReactNode, parts: Part[]): void {
  if (node === null || node === undefined || typeof node === 'boolean') return
  if (typeof node === 'string') parts.push(escapeText(node))
  else if (typeof node === 'number' || typeof node === 'bigint') parts.push(String(node))
  else if (node instanceof Promise) parts.push(node.then(toMarkup))
  else if (isValidElement<Props>(node)) writeElement(node, parts)
  else if (typeof node === 'object' && Symbol.iterator in node) for (const each of node) write(each, parts)
  else throw new TypeError('This is nothing that HTML can be made of.')
}

function writeElement({ type, props }: ReactElement<Props>, parts: Part[]): void {
  if (type === Fragment) write(props.children, parts)
  else if (typeof type === 'function') writeComponent(type as Component, props, parts)
  else if (typeof type === 'string') writeHost(type, props, parts)
  else throw new TypeError('Only elements, fragments and functions can be written as HTML.')
}

function writeComponent(component: Component, props: Props, parts: Part[]): void {
  const said = component(props)
  if (said instanceof Promise) parts.push(said.then(toMarkup))
  else write(said, parts)
}

const empty = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
])

function writeHost(name: string, given: Props, parts: Part[]): void {
  const props = name === 'textarea' ? asContent(given) : given
  let tag = `<${name}`
  for (const key in props) tag += attribute(key, props[key])
  if (empty.has(name)) {
    parts.push(`${tag}/>`)
    return
  }
  parts.push(`${tag}>`)
  if (props.dangerouslySetInnerHTML) parts.push(props.dangerouslySetInnerHTML.__html)
  else write(props.children, parts)
  parts.push(`</${name}>`)
}

/** What stands in a field of several lines is its content in HTML, where a first line break doesn't count. */
function asContent({ defaultValue, ...props }: Props): Props {
  return { ...props, children: typeof defaultValue === 'string' ? defaultValue.replace(/^\n/, '\n\n') : null }
}

/** Where React's name is another than HTML's. Case doesn't count in HTML. */
const names: Readonly<Record<string, string>> = {
  className: 'class',
  htmlFor: 'for',
  httpEquiv: 'http-equiv',
  acceptCharset: 'accept-charset',
  defaultValue: 'value',
  defaultChecked: 'checked',
  crossOrigin: 'crossorigin',
  fontFamily: 'font-family',
  fontSize: 'font-size',
  shapeRendering: 'shape-rendering',
  strokeLinecap: 'stroke-linecap',
  strokeLinejoin: 'stroke-linejoin',
  strokeWidth: 'stroke-width',
  textAnchor: 'text-anchor',
}
const unwritten = new Set(['children', 'dangerouslySetInnerHTML', 'suppressHydrationWarning'])
/** True and false are words of theirs. */
const isWordy = /^(?:aria-|data-|(?:contentEditable|draggable|spellCheck)$)/
const isAddress = /^(?:href|src|action|formAction)$/
const isScript = /^[\s\0]*javascript:/i

function attribute(key: string, value: unknown): string {
  if (value === null || value === undefined || unwritten.has(key)) return ''
  const name = names[key] ?? key
  if (typeof value === 'boolean') return isWordy.test(key) ? ` ${name}="${value}"` : value ? ` ${name}=""` : ''
  if (typeof value !== 'string' && typeof value !== 'number') throw new TypeError(`${key} can't be an attribute.`)
  const text = String(value)
  return isAddress.test(key) && isScript.test(text) ? '' : ` ${name}="${escapeText(text)}"`
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#x27;' }

function escapeText(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (sign) => signs[sign] ?? '') : text
}
