import postgres from 'postgres'

/**
 * A connection that says values in one way, whatever is set in the server, the database or the role: what one writes, the other
 * reads.
 */
export function connectToCopy(url: string, name: string): postgres.Sql {
  return postgres(url, {
    max: 1,
    fetch_types: false,
    onnotice: () => {},
    connection: {
      application_name: name,
      DateStyle: 'ISO, YMD',
      IntervalStyle: 'postgres',
      TimeZone: 'UTC',
      bytea_output: 'hex',
      extra_float_digits: 3,
      statement_timeout: 0,
      lock_timeout: 0,
      idle_in_transaction_session_timeout: 0,
    },
  })
}
