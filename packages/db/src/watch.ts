import type postgres from 'postgres'

/** Told of a statement when it is sent. What it gives is told of the end, with the error if there was one. */
export type StatementWatch = (text: string) => (error?: unknown) => void

export function watchStatements(client: postgres.Sql, watches: readonly StatementWatch[]): void {
  const { unsafe } = client
  client.unsafe = ((...args: Parameters<typeof unsafe>) => {
    const ends = watches.map((watch) => watch(args[0]))
    const end = (error?: unknown) => {
      for (const tell of ends) tell(error)
    }
    const statement = unsafe(...args)
    statement.then(() => end(), end)
    return statement
  }) as typeof unsafe
}
