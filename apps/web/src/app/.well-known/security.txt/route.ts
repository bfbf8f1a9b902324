import { AboutSiteDocument } from '#gql'
import { answerFile, answerNotFound, fileTypes } from '#lib/file-answer.ts'
import { query } from '#lib/graphql.ts'
import { writeSecurityText } from '#site/security-text.ts'

export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  const text = writeSecurityText(await query(AboutSiteDocument, {}), new Date())
  return text === null ? answerNotFound() : answerFile(text, { type: fileTypes.text })
}
