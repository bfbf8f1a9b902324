import type { ApolloServerPlugin } from '@apollo/server'
import type { DocumentNode } from 'graphql'
import { AppError, toGraphQLError } from '../errors.ts'
import { checkShape } from './shape.ts'
import { findUnusable } from './text.ts'

/** Bounds an operation of a member in its form: what it reads is bounded by the lists themselves. */
export const boundForm: ApolloServerPlugin = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ document, request: { variables } }) => {
      try {
        checkForm({ document, variables })
      } catch (error) {
        throw error instanceof AppError ? toGraphQLError(error) : error
      }
    },
  }),
}

export function checkForm({ document, variables }: { document: DocumentNode; variables?: unknown }): void {
  checkShape(document)
  const unusable = findUnusable(variables)
  if (unusable) throw new AppError('BAD_USER_INPUT', unusable)
}
