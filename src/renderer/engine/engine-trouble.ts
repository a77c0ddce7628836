import { fail, type Failure, type Result } from '#shared/lib/result.ts'

/** Stops the engine's work; the edge of the worker turns it back into a failure for the window. */
export class EngineTrouble extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.message)
    this.name = 'EngineTrouble'
    this.failure = failure
  }
}

/** The value, or trouble: for a step that the work cannot go on without. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new EngineTrouble(result.failure)
  return result.value
}

const NOTHING_LOST = 'Nothing is lost: the journal holds every saved record.'

/** What the window shows for an error of the engine. What the database says stays out of it. */
export function failureOf(error: unknown): Failure {
  if (error instanceof EngineTrouble) return error.failure
  const names = namesOf(error)
  if (isOutOfRoom(error)) {
    return fail('no-space', `There is no room on the disk for the list of records. ${NOTHING_LOST}`, {
      next: 'Free some space, then lock and unlock.',
    }).failure
  }
  if (names.some((name) => STORAGE_ERRORS.has(name))) {
    return fail('io', `The list of records could not be stored or read. ${NOTHING_LOST}`, {
      next: 'Lock and unlock to build it again.',
    }).failure
  }
  return fail('internal', `The list of records stopped (${names[0] ?? 'unknown'}). ${NOTHING_LOST}`, {
    next: 'Lock and unlock to start it again.',
  }).failure
}

export const isOutOfRoom = (error: unknown): boolean => namesOf(error).includes('QuotaExceededError')

/** Names that IndexedDB and Dexie give to what the disk or the connection did, not a bug of ours. */
const STORAGE_ERRORS = new Set([
  'AbortError',
  'BulkError',
  'DatabaseClosedError',
  'InvalidStateError',
  'NotReadableError',
  'OpenFailedError',
  'TimeoutError',
  'UnknownError',
])

/** An error's name and those of the errors Dexie found inside it. */
function namesOf(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return []
  return 'inner' in error ? [error.name, ...namesOf(error.inner)] : [error.name]
}
