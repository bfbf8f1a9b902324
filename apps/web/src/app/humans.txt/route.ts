import { AboutSiteDocument } from '#gql'
import { answerFile, fileTypes } from '#lib/file-answer.ts'
import { query } from '#lib/graphql.ts'
import { writeHumans } from '#site/humans.ts'

export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  return answerFile(writeHumans(await query(AboutSiteDocument, {})), { type: fileTypes.text, open: true })
}
