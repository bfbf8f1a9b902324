import { AboutSiteDocument } from '#gql'
import { answerFile, fileTypes } from '#lib/file-answer.ts'
import { query } from '#lib/graphql.ts'
import { writeLlms } from '#site/llms.ts'

export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  return answerFile(writeLlms(await query(AboutSiteDocument, {})), { type: fileTypes.text, open: true })
}
