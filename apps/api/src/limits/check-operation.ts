import type { OperationDefinitionNode } from 'graphql'
import { AppError } from '../errors.ts'
import { type Measured, measureCost, tooCostly } from './cost.ts'
import { checkShape } from './shape.ts'
import { findUnusable } from './text.ts'

/** Refuses an operation that asks for too much, before anything of it is read. Of every other one it says what it costs. */
export function checkOperation(operation: OperationDefinitionNode, measured: Measured, maxCost: number): number {
  if (operation.operation !== 'query') throw onlyQueries(operation.operation)
  checkShape(measured.document)
  const unusable = findUnusable(measured.variables)
  if (unusable) throw new AppError('BAD_USER_INPUT', unusable)
  const cost = measureCost(measured)
  if (cost > maxCost) throw tooCostly(cost, maxCost)
  return cost
}

function onlyQueries(kind: string): AppError {
  return new AppError('BAD_USER_INPUT', `This graph answers queries; it has no ${kind}.`)
}
