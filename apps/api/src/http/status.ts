import type { ApolloServerPlugin } from '@apollo/server'
import type { Context } from '../context.ts'

/**
 * GraphQL over HTTP knows two types of answers. The status of `application/graphql-response+json` tells what became of the
 * operation; that of `application/json` only whether the request was understood, and clients that know no other type
 * take a refused operation with 400 for a failure of the network.
 */
export const fitStatusToType: ApolloServerPlugin<Context> = {
  requestDidStart: async ({ request }) => ({
    willSendResponse: async ({ response: { http } }) => {
      if (http.status === 400 && takesPlainJsonOnly(request.http?.headers.get('accept'))) http.status = 200
    },
  }),
}

function takesPlainJsonOnly(accept = ''): boolean {
  return accept.includes('application/json') && !accept.includes('application/graphql-response+json')
}
