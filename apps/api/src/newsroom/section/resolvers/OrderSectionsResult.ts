import type { OrderSectionsResultResolvers } from '../../types.generated.ts'

export const OrderSectionsResult: OrderSectionsResultResolvers = {}
