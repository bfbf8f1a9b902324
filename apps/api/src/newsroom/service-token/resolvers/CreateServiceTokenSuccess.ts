import type { CreateServiceTokenSuccessResolvers } from './../../types.generated.ts'
export const CreateServiceTokenSuccess: CreateServiceTokenSuccessResolvers = {}
