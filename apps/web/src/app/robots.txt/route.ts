import { answerFile, fileTypes } from '#lib/file-answer.ts'
import { writeRobots } from '#site/robots.ts'

export const dynamic = 'force-dynamic'

export function GET(): Response {
  return answerFile(writeRobots(), { type: fileTypes.text })
}
