/** Says which of a union's or interface's types a row is; null stays null. */
export function withType<Type extends string, Row extends object>(
  type: Type,
  row: Row | null,
): (Row & { __typename: Type }) | null {
  return row && { ...row, __typename: type }
}
