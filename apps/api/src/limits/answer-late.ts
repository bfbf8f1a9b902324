import type { ApolloServerPlugin } from '@apollo/server'
import type { Context } from '../context.ts'
import type { AppErrorCode } from '../errors.ts'

const late: AppErrorCode = 'OPERATION_TIMEOUT'

/** An operation that was ended has no answer, not even in part: whatever it had not read yet would be missing from it. */
export const answerLate: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response: { http, body } }) => {
      if (body.kind !== 'single') return
      const error = body.singleResult.errors?.find(({ extensions }) => extensions?.['code'] === late)
      if (!error) return
      http.status = 503
      body.singleResult = { errors: [{ message: error.message, extensions: { code: late } }] }
    },
  }),
}
