/** Aborted when the person presses Ctrl+C: the work under way ends in order. */
export function interrupted(): AbortSignal {
  const stopped = new AbortController()
  process.once('SIGINT', () => stopped.abort())
  return stopped.signal
}
