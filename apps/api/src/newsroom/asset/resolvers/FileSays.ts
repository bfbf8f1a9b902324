import type { FileSaysResolvers } from '../../types.generated.ts'

export const FileSays: FileSaysResolvers = {}
