import type { LicenceResolvers } from '../../types.generated.ts'
import { licenceName, licenceUrl } from '../licence.ts'

export const Licence: LicenceResolvers = {
  code: (code) => code,
  name: (code) => licenceName(code),
  url: (code) => licenceUrl(code),
}
