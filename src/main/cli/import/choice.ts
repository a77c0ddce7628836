import path from 'node:path'
import { importProfileBody, type ImportProfileBody } from '#shared/domain/import-profile/schema.ts'
import { fail, ok, type Result } from '#shared/lib/result.ts'
import type { NamedProfile } from '#shared/mapping/detect-profile.ts'
import { readyProfiles } from '#shared/mapping/ready-profiles.ts'
import { askChild, type Asking } from '#main/import/ask-child.ts'
import type { OwnProfile } from '#main/import/log/own-profiles.ts'
import type { LogOrder } from '#main/vault/logs/order.ts'
import type { Flags } from '../command.ts'

/** What `--log` calls the log; null where it is not given. */
export function logNamed({ log }: Pick<Flags, 'log'>): Result<string | null> {
  if (log === undefined) return ok(null)
  const named = importProfileBody.shape.log.shape.name.safeParse(log)
  return named.success
    ? ok(named.data)
    : fail('invalid', 'A log is called by one line of at most 300 characters.')
}

/** A log under the name that was asked for. */
export function called(order: LogOrder, name: string | null): LogOrder {
  if (name === null) return order
  const { profile } = order
  return { ...order, profile: { ...profile, log: { ...profile.log, name } } }
}

/** The profile that was asked for; null where none was, so that the file decides. */
export async function chosenProfile(
  { profile, map }: Pick<Flags, 'profile' | 'map'>,
  own: readonly OwnProfile[],
  asking: Asking,
): Promise<Result<NamedProfile | null>> {
  if (map !== undefined) {
    const read = await askChild<ImportProfileBody>({ want: 'profile', file: path.resolve(map) }, asking)
    if (read.ok) return ok({ id: read.value.title, body: read.value })
    const message = `--map ${map}: ${read.failure.message}`
    return { ok: false, failure: { ...read.failure, message: nothingSaid(message) } }
  }
  if (profile === undefined) return ok(null)
  const ready = readyProfiles.find(({ id }) => id === profile)
  if (ready !== undefined) return ok(ready)
  const [first, second] = own.filter(({ reference, body }) => reference === profile || body.title === profile)
  if (second !== undefined)
    return fail('refused', `Several profiles of this workspace are called “${profile}”.`, {
      next: 'Name it by its reference, such as MAP-2026-0001.',
    })
  if (first !== undefined) return ok({ id: first.body.title, body: first.body })
  return fail('not-found', `There is no profile “${profile}”. Nothing was imported.`, {
    next: `${likeIt(profile, own)}\`holdfast profiles --workspace DIR\` lists them all.`,
  })
}

const nothingSaid = (message: string): string =>
  message.includes('Nothing was') ? message : `${message} Nothing was imported.`

const mostNamed = 8

/** Profiles that may be meant: those in whose name is a word of what was asked for. */
function likeIt(asked: string, own: readonly OwnProfile[]): string {
  const words = asked
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2)
  const names = [...readyProfiles.map(({ id }) => id), ...own.map(({ body }) => body.title)]
  const like = names.filter((name) => words.some((word) => name.toLowerCase().includes(word)))
  const some = like.slice(0, mostNamed).map((name) => `“${name}”`)
  return some.length === 0 ? '' : `Perhaps it is ${some.join(', ')}. `
}
