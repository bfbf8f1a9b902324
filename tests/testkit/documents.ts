/** Operations such as a site asks for: give them to `startTestApi` as trusted documents. */

export const articleDocument = `
  query Article($edition: String!, $path: String!) {
    article(edition: $edition, path: $path) {
      id headline standfirst modifiedAt
      section { name }
      topics { name }
      translations { headline path }
      body { ... on ParagraphBlock { content { html } } }
    }
  }`

export const listDocument = `
  query List($edition: String!, $section: String, $first: Int! = 20) {
    edition(code: $edition) {
      articles(first: $first, section: $section) { nodes { id headline path } }
    }
  }`

export const frontDocument = `
  query Front($edition: String!) {
    edition(code: $edition) { front { slots { articles { id headline path } } } }
  }`

export const pathDocument = `
  query Path($path: String!) {
    resolve(path: $path) { __typename ... on Article { slug } ... on Redirect { path } ... on Gone { reason } }
  }`

export const siteDocuments = [articleDocument, listDocument, frontDocument, pathDocument]
