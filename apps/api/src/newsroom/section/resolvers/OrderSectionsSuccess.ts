import type { OrderSectionsSuccessResolvers } from '../../types.generated.ts'

export const OrderSectionsSuccess: OrderSectionsSuccessResolvers = {}
