import { fail, ok, type Failure, type Result } from '#shared/lib/result.ts'
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

/** What the disk says of one call, as a refusal: for callers that answer no Result. Bugs stay as they are. */
export async function onDisk<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const failure = failureOf(error)
    throw failure ? new Refusal(failure) : error
  }
}

/** For the last part of something of which the rest stands already: what its failure means for the whole. */
export async function sayingOfTheWhole<T>(work: () => Promise<T>, message: string, next: string): Promise<T> {
  const done = await settle(async () => ok(await work()))
  return done.ok ? done.value : refuse(done.failure.code, message, { next })
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
