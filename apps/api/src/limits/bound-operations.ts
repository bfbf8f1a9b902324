import type { ApolloServerPlugin } from '@apollo/server'
import type { Context } from '../context.ts'
import { AppError, toGraphQLError } from '../errors.ts'
import { checkOperation } from './check-operation.ts'
import { minCharge } from './limits.ts'

/** Checks every open operation, charges its client for it, and tells what it cost. The trusted documents are our own. */
export const boundOperations: ApolloServerPlugin<Context> = {
  requestDidStart: async ({ contextValue: { client } }) => {
    if (!client) return
    let cost = 0
    return {
      didResolveOperation: async ({ schema, document, operation, request: { operationName, variables } }) => {
        // Which operation is meant is asked, and refused, later.
        if (!operation) return
        try {
          if (operation.operation === 'subscription') throw onlyAsEvents()
          cost = checkOperation({ schema, document, operationName, variables }, client.maxCost)
          // When it was admitted it paid the least already.
          await client.charge(cost - minCharge)
        } catch (error) {
          throw error instanceof AppError ? toGraphQLError(error) : error
        }
      },
      willSendResponse: async ({ response: { http, body } }) => {
        for (const [name, value] of Object.entries(client.headers())) http.headers.set(name, value)
        if (body.kind !== 'single' || cost === 0) return
        const { extensions } = body.singleResult
        body.singleResult.extensions = { ...extensions, cost: { requested: cost, maximum: client.maxCost } }
      },
    }
  },
}

function onlyAsEvents(): AppError {
  return new AppError(
    'BAD_USER_INPUT',
    'A subscription is answered as events: send it with "Accept: text/event-stream".',
    { status: 406 },
  )
}
