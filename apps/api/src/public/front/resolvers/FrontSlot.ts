import type { FrontSlotResolvers } from '../../types.generated.ts'

export const FrontSlot: FrontSlotResolvers = {
  kind: ({ kind }) => kind.toUpperCase() as Uppercase<typeof kind>,
  heading: ({ heading, section }) => heading ?? section?.name ?? null,
}
