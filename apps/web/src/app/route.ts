import { chooseEdition } from '#lib/accept-language.ts'
import { listEditions } from '#lib/editions.ts'

export const dynamic = 'force-dynamic'

/** Leads to the edition that the browser asks for. */
export async function GET(request: Request): Promise<Response> {
  const { codes, defaultCode } = await listEditions()
  const edition = chooseEdition(request.headers.get('accept-language'), codes) ?? defaultCode
  return new Response(null, {
    status: 307,
    headers: { Location: `/${edition}`, Vary: 'Accept-Language', 'Cache-Control': 'no-store' },
  })
}
