import { AppError } from '../../../errors.ts'
import { checkPageSize } from '../../../pagination.ts'
import type { EditionResolvers } from '../../types.generated.ts'
import { mostReadSeconds } from '../most-read.ts'

const mostHours = 720

export const Edition: Pick<EditionResolvers, 'mostRead' | '__isTypeOf'> = {
  mostRead: async (edition, { hours, first }, { articles, mostRead, shown }) => {
    checkPageSize(first)
    if (hours < 1 || hours > mostHours) {
      throw new AppError('BAD_USER_INPUT', `"hours" is ${hours}; it must be from 1 to ${mostHours}.`)
    }
    shown.freshFor(mostReadSeconds)
    const rows = await Promise.all((await mostRead(edition.code, hours)).map((id) => articles.byId.load(id)))
    // What was withdrawn since is gone.
    return rows.filter((row) => row !== null).slice(0, first)
  },
}
