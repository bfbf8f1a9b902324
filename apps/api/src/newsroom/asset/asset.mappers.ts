export type { FileSays as FileSaysMapper } from '@dateline/db'
export type {
  AssetRow as AssetMapper,
  AssetTextRow as AssetTextMapper,
  AssetUse as AssetUseMapper,
} from './asset.store.ts'
