/** A bug, or a child process that died of one, told without anything a record may hold. */
export interface Fault {
  /** The call, or the part of the app, that met it. */
  readonly channel: string
  /** Name of the error's class. */
  readonly kind: string
  /** Stack frames, or rule names; never a message, which may quote a record. */
  readonly at: readonly string[]
}

const maxFrames = 12

export function faultOf(channel: string, error: unknown): Fault {
  if (!(error instanceof Error)) return { channel, kind: typeof error, at: [] }
  return { channel, kind: error.name, at: framesOf(error) }
}

/** One line on standard error; for those who start the app from a terminal, and for the reports of a system. */
export const report = (fault: Fault): void =>
  void process.stderr.write(`holdfast: fault ${JSON.stringify(fault)}\n`)

export const reportOf =
  (where: string) =>
  (error: unknown): void =>
    report(faultOf(where, error))

/** V8 puts `Name: message` before the frames; when that cannot be cut off exactly, no frame is kept. */
function framesOf(error: Error): string[] {
  const head = error.message === '' ? error.name : `${error.name}: ${error.message}`
  if (!error.stack?.startsWith(head)) return []
  return error.stack
    .slice(head.length)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, maxFrames)
}
