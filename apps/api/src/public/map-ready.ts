/**
 * Goes on with a value that may be there already. GraphQL waits for every promise that a resolver returns, so that one
 * per field or per span costs more than the field itself.
 */
export function mapReady<Value, Result>(
  value: Value | Promise<Value>,
  use: (value: Value) => Result,
): Result | Promise<Result> {
  return value instanceof Promise ? value.then(use) : use(value)
}
