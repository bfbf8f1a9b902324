import { serialiseJsonLd } from './json-ld.ts'

/** What the page is, for search engines. The things stand in one graph and refer to one another by `@id`. */
export function JsonLd({ graph }: { graph: readonly object[] }) {
  const text = serialiseJsonLd({ '@graph': graph })
  // React does not escape the text of a script; serialiseJsonLd does.
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />
}
