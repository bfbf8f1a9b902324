import type { Picture } from '@dateline/db'
import type { Picturable, Rendition } from '../../media/rendition.rules.ts'
import type { AssetRow } from './asset.store.ts'

export type AssetMapper = AssetRow
export type PictureMapper = { asset: AssetRow; picture: Picture; edition: string }
export type RenditionMapper = { asset: Picturable; rendition: Rendition }
