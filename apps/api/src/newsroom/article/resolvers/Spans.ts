import { jsonScalar } from '../../../scalars/json.ts'

export const Spans = jsonScalar('Spans')
