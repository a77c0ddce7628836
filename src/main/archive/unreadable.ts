import { fail, ok, type Failure, type Result } from '#shared/lib/result.ts'

/** What is wrong with a stranger's archive or a file in it, on its way to the edge that makes it a Result. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.message)
    this.failure = failure
  }
}

export function unreadable(...args: Parameters<typeof fail>): never {
  throw new Unreadable(fail(...args).failure)
}

/** The edge: what is wrong with the archive becomes a Result, bugs go on as exceptions. */
export async function readable<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work())
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, failure: error.failure }
    throw error
  }
}
