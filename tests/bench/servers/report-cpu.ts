/** Preloaded into every server that is measured: tells its CPU time when it is asked. */
process.on('message', (message) => {
  if (message === 'cpu') process.send?.(process.cpuUsage())
})
process.channel?.unref()
