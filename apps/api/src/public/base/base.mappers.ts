export type { Licence as LicenceMapper } from '@dateline/db'
