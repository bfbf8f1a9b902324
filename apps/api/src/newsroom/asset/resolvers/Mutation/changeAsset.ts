import { readId } from '../../../read-id.ts'
import type { MutationResolvers } from '../../../types.generated.ts'
import { changeAsset as change } from '../../change-asset.service.ts'

export const changeAsset: NonNullable<MutationResolvers['changeAsset']> = async (
  _parent,
  { input: { id, focalPoint, texts, ...said } },
  { db, viewer, now },
) => {
  const changed = await change(
    db,
    viewer,
    readId('Asset', id),
    {
      ...said,
      focal: focalPoint,
      texts: (texts ?? []).map(({ edition, alt, caption }) => ({
        edition,
        text: alt == null ? null : { alt, caption },
      })),
    },
    now,
  )
  if (changed.ok) return { __typename: 'ChangeAssetSuccess', asset: changed.asset }
  if ('problem' in changed) return { __typename: 'AssetInputError', message: changed.problem }
  const message =
    'Somebody changed this picture since you saw it. Look at it as it is now, and say again what you want.'
  return { __typename: 'AssetChangedError', message, asset: changed.asset }
}
