type Options = {
  type: string
  /** For programs of other sites too: nothing in it is for one reader alone. */
  open?: boolean
  headers?: Record<string, string>
}

/** What is no page: a feed, a list for robots, a picture. Our server keeps it and gives it an ETag, as it does with pages. */
export function answerFile(body: BodyInit, { type, open = false, headers }: Options): Response {
  return new Response(body, {
    headers: {
      'Content-Type': type,
      ...(open && { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' }),
      ...headers,
    },
  })
}

export function answerNotFound(): Response {
  return new Response(null, { status: 404 })
}

export const fileTypes = {
  xml: 'application/xml; charset=utf-8',
  text: 'text/plain; charset=utf-8',
  json: 'application/json; charset=utf-8',
} as const
