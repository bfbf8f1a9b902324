import { EditionManifestDocument } from '#gql'
import { answerFile, answerNotFound } from '#lib/file-answer.ts'
import { query } from '#lib/graphql.ts'
import { writeManifest } from '#site/manifest.ts'

export const dynamic = 'force-dynamic'

type Context = RouteContext<'/[edition]/manifest.webmanifest'>

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { edition } = await query(EditionManifestDocument, await params)
  return edition
    ? answerFile(writeManifest(edition), { type: 'application/manifest+json; charset=utf-8' })
    : answerNotFound()
}
