/** What the clients' queries of these tests give. */
export type ListData = {
  edition: {
    id: string
    articles: {
      edges: { cursor: string; node: { id: string; headline: string; path: string } }[]
      pageInfo: { hasNextPage: boolean; endCursor: string | null }
    }
  }
}
export type ArticleData = {
  article: {
    id: string
    headline?: string
    standfirst: string | null
    edition: { name: string }
    body: { id: string; content?: { text: string } }[]
  }
}

/** `fetch`, with a list of what it was asked for. */
export function recordRequests() {
  const requests: { method: string; url: string }[] = []
  const recorded: typeof fetch = (input, init) => {
    requests.push({ method: init?.method ?? 'GET', url: String(input) })
    return fetch(input, init)
  }
  return { requests, fetch: recorded }
}
