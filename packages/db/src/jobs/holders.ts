import postgres from 'postgres'

/** Marks the locks of workers among all advisory locks of the database. */
const workerLocks = 7_319_003
const sweepMs = 10_000

/**
 * Frees the jobs of workers that are gone. graphile-worker waits four hours for one that was killed; here each worker holds
 * a lock that Postgres gives back when its process ends, however that happens.
 */
export type Holders = {
  add: (workerId: string) => void
  remove: (workerId: string) => void
  /** Frees what workers have left that are gone. */
  sweep: () => Promise<void>
  close: () => Promise<void>
}

export function holdWorkers(url: string, schema: string, onError: (error: unknown) => void): Holders {
  const client = postgres(url, {
    max: 1,
    idle_timeout: 0,
    max_lifetime: null,
    fetch_types: false,
    onnotice: () => {},
    connection: { application_name: 'dateline workers' },
  })
  const mine = new Set<string>()

  // The connection may be another than last time, and then holds nothing.
  const hold = async () => {
    for (const worker of mine) {
      await client`
        select pg_try_advisory_lock(${workerLocks}::integer, hashtext(${worker}))
        where not exists (
          select from pg_locks
          where locktype = 'advisory' and pid = pg_backend_pid() and classid = ${workerLocks}
            and objid = (hashtext(${worker})::bigint & 4294967295)::oid)`
    }
  }
  const sweep = async () => {
    await hold()
    await client`
      with gone as (
        select distinct locked_by as worker
        from ${client(schema)}.jobs
        where locked_at < now() - interval '5 seconds'
          and not exists (
            select from pg_locks
            where locktype = 'advisory' and classid = ${workerLocks}
              and database = (select oid from pg_database where datname = current_database())
              and objid = (hashtext(locked_by)::bigint & 4294967295)::oid)
      )
      select ${client(schema)}.force_unlock_workers(array_agg(worker)) from gone having count(*) > 0`
  }

  const timer = setInterval(() => sweep().catch(onError), sweepMs)
  return {
    add: (worker) => {
      mine.add(worker)
      hold().catch(onError)
    },
    remove: (worker) => {
      mine.delete(worker)
      // What it could not give back is free at the next sweep.
      client`select pg_advisory_unlock(${workerLocks}::integer, hashtext(${worker}))`.catch(onError)
    },
    sweep,
    close: async () => {
      clearInterval(timer)
      await client.end({ timeout: 1 })
    },
  }
}
