import type { MutationResolvers } from './../../../types.generated.ts'
import { writeHandover as write } from '../../roster.service.ts'
import { toDutyResult, toPlace } from '../../to-duty-result.ts'

export const writeHandover: NonNullable<MutationResolvers['writeHandover']> = (
  _parent,
  { input },
  { db, viewer, now },
) => toDutyResult(() => write(db, viewer, { place: toPlace(input.place), text: input.text }, now))
