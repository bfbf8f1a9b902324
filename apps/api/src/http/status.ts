import type { ApolloServerPlugin } from '@apollo/server'
import type { Context } from '../context.ts'

/** The codes of what is wrong with an operation, and not with the request or with how much it asks for. */
const ofOperations = new Set<unknown>(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT'])

/**
 * GraphQL over HTTP knows two types of answers. The status of `application/graphql-response+json` tells what became of the
 * operation; that of `application/json` only whether the request was understood, and clients that know no other type
 * take a refused operation with 400 for a failure of the network.
 */
export const fitStatusToType: ApolloServerPlugin<Context> = {
  requestDidStart: async ({ request }) => ({
    willSendResponse: async ({ response: { http, body } }) => {
      if (http.status !== 400 || body.kind !== 'single') return
      const isUnderstood = body.singleResult.errors?.every(({ extensions }) => ofOperations.has(extensions?.['code']))
      if (isUnderstood && takesPlainJsonOnly(request.http?.headers.get('accept'))) http.status = 200
    },
  }),
}

function takesPlainJsonOnly(accept = ''): boolean {
  return accept.includes('application/json') && !accept.includes('application/graphql-response+json')
}
