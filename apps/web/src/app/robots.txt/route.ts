import { answerFile, fileTypes } from '#lib/file-answer.ts'
import { showsTag } from '#lib/reading.ts'
import { writeRobots } from '#site/robots.ts'

export const dynamic = 'force-dynamic'

export function GET(): Response {
  showsTag('robots')
  return answerFile(writeRobots(), { type: fileTypes.text })
}
