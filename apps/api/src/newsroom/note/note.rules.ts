import { AppError } from '../../errors.ts'

const longest = 5000
export const mostMentions = 50

export function checkText(text: string): string {
  const said = text.trim()
  if (said === '') throw new AppError('BAD_USER_INPUT', 'The note says nothing.')
  if (said.length > longest) throw new AppError('BAD_USER_INPUT', `A note has at most ${longest} characters.`)
  return said
}
