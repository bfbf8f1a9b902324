import { jsonScalar } from '../../../scalars/json.ts'

// biome-ignore lint/suspicious/noShadowRestrictedNames: it is the name of the scalar
export const JSON = jsonScalar('JSON')
