import { serialiseJsonLd } from './json-ld.ts'

/** What the page is, for search engines. The things stand in one graph and refer to one another by `@id`. */
export function JsonLdScript({ graph }: { graph: readonly object[] }) {
  const text = serialiseJsonLd({ '@graph': graph })
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a script's text is not escaped by React; serialiseJsonLd does it
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />
}
