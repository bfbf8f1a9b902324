import { listSuggestions } from '#search/list-suggestions.ts'

export const dynamic = 'force-dynamic'

export async function GET(request: Request, { params }: RouteContext<'/[edition]/search/suggestions.json'>) {
  const { edition } = await params
  const suggestions = await listSuggestions(edition, new URL(request.url).searchParams.get('q') ?? '')
  if (!suggestions) return new Response(null, { status: 404 })
  const headers = { 'Cache-Control': 'public, max-age=60', 'X-Robots-Tag': 'noindex' }
  return Response.json({ suggestions }, { headers })
}
