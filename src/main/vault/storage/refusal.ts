import { fail, type Failure, type Result } from '#shared/lib/result.ts'
import { failureOf } from './failure-of.ts'

/**
 * An expected failure found deep inside an operation of the vault, on its way to the edge where `settle`
 * makes it a Result. It reaches a caller only from the iterables (records, evidence.read), which cannot
 * answer a Result; its `failure` is meant for people.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.message)
    this.failure = failure
  }
}

/** Throws the refusal that `fail` with the same arguments would return. */
export function refuse(...args: Parameters<typeof fail>): never {
  throw new Refusal(fail(...args).failure)
}

/** The edge of the vault: refusals and errors of the disk become Results, bugs go on as exceptions. */
export async function settle<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work()
  } catch (error) {
    const failure = error instanceof Refusal ? error.failure : failureOf(error)
    if (!failure) throw error
    return { ok: false, failure }
  }
}
