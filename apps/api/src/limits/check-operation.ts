import { AppError } from '../errors.ts'
import { type Measured, measureCost, tooCostly } from './cost.ts'
import { checkShape } from './shape.ts'
import { findUnusable } from './text.ts'

/** Refuses an operation that asks for too much, before anything of it is read. Of every other one it says what it costs. */
export function checkOperation(measured: Measured, maxCost: number): number {
  checkShape(measured.document)
  const unusable = findUnusable(measured.variables)
  if (unusable) throw new AppError('BAD_USER_INPUT', unusable)
  const cost = measureCost(measured)
  if (cost > maxCost) throw tooCostly(cost, maxCost)
  return cost
}
