import type { EditionResolvers } from '../../types.generated.ts'

export const Edition: Pick<EditionResolvers, 'front' | '__isTypeOf'> = {
  front: (edition) => ({ edition: edition.code }),
}
