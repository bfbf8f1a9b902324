import type { AppealPlacement } from '@dateline/db'
import type { Context } from '../../context.ts'
import { appealsTag } from '../../tags.ts'
import type { AppealMapper } from './appeal.mappers.ts'

/** What an edition asks for now. Whatever shows it, or that there is none, shows something else when that changes. */
export function findAppeal(
  { reference, shown }: Context,
  edition: string,
  placement: AppealPlacement,
): AppealMapper | null {
  shown.add(appealsTag(edition))
  const found = reference.current().appeal(edition, placement)
  return found && { ...found, edition }
}
