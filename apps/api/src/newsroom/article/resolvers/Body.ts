import { jsonScalar } from '../../../scalars/json.ts'

export const Body = jsonScalar('Body')
