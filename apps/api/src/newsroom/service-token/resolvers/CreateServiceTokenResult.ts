import type { CreateServiceTokenResultResolvers } from './../../types.generated.ts'
export const CreateServiceTokenResult: CreateServiceTokenResultResolvers = {}
