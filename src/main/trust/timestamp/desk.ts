/*
 * Owns the time stamps of a workspace: the requests that were made, and the replies that came, each an entry of the journal.
 * Nothing is sent from here. A stamp says that a checkpoint, and so all before it, was there at the time.
 */
import type { TimeStampLine } from '#shared/ipc/time-stamps.ts'
import { utf8 } from '#shared/lib/bytes.ts'
import { fail, ok, type Result } from '#shared/lib/result.ts'
import { writeOut } from '#main/output/write-out.ts'
import { readCheckpoint } from '#main/vault/journal/checkpoint.ts'
import { uuidV7 } from '#main/vault/storage/uuid-v7.ts'
import type { TimeStampEvent, Vault } from '#main/vault/vault.ts'
import { readReply } from './reply.ts'
import { askedIn, settledRequest, timeStampRequest } from './request.ts'

type Journal = Pick<Vault, 'log' | 'workspaceId' | 'timeStamps'>
type Outward = Journal & Pick<Vault, 'outgoing'>
type Requested = Extract<TimeStampEvent['body'], { event: 'time-stamp-requested' }>
type Received = Extract<TimeStampEvent['body'], { event: 'time-stamp-received' }>

/** The newest first. */
export async function listTimeStamps(vault: Journal): Promise<readonly TimeStampLine[]> {
  const events = await vault.timeStamps()
  return events
    .flatMap(({ at, body }): TimeStampLine[] => {
      if (body.event !== 'time-stamp-requested') return []
      const reply = replyTo(body.id, events)
      const stamp = reply && { at: reply.at, signer: reply.signer, chain: reply.chain }
      return [
        {
          id: body.id,
          size: readCheckpoint(body.checkpoint)?.size ?? 0,
          requestedAt: at,
          stamp: stamp ?? null,
        },
      ]
    })
    .toReversed()
}

const replyTo = (id: string, events: readonly TimeStampEvent[]): Received | undefined =>
  events
    .map(({ body }) => body)
    .findLast((body): body is Received => body.event === 'time-stamp-received' && body.id === id)

async function requestOf(vault: Journal, id: string): Promise<Requested | undefined> {
  const bodies = (await vault.timeStamps()).map(({ body }) => body)
  return bodies.find((body): body is Requested => body.event === 'time-stamp-requested' && body.id === id)
}

const unknown = fail('not-found', 'There is no such request in this workspace.')

const entered = (vault: Journal, body: TimeStampEvent['body']) =>
  vault.log({ kind: 'workspace', id: vault.workspaceId }, body)

/** Writes a request over the checkpoint of now, and enters it: both or neither. */
export function requestTimeStamp(
  vault: Outward & Pick<Vault, 'checkpoint'>,
  target: string,
): Promise<Result<void>> {
  const { checkpoint } = vault
  return writeAndEnter(vault, { checkpoint, request: timeStampRequest(checkpoint) }, target)
}

/** Writes and enters the request that goes along in the packages of a version, so that a reply to it can be taken in. */
export function requestOverVersion(
  vault: Outward,
  checkpoint: string,
  target: string,
): Promise<Result<void>> {
  return writeAndEnter(vault, { checkpoint, request: settledRequest(checkpoint) }, target)
}

function writeAndEnter(
  vault: Outward,
  { checkpoint, request }: { readonly checkpoint: string; readonly request: Uint8Array },
  target: string,
): Promise<Result<void>> {
  return writeOut(vault, target, [request], () =>
    entered(vault, {
      event: 'time-stamp-requested',
      id: uuidV7(),
      checkpoint,
      request: Buffer.from(request).toString('base64'),
    }),
  )
}

/** Takes the reply to a request in, if it is one. `authorities`: PEM certificates, or null to leave open whom to trust. */
export async function addReply(
  vault: Journal,
  {
    id,
    reply,
    authorities,
  }: { readonly id: string; readonly reply: Uint8Array; readonly authorities: string | null },
): Promise<Result<void>> {
  const requested = await requestOf(vault, id)
  const asked = requested && askedIn(Buffer.from(requested.request, 'base64'), requested.checkpoint)
  if (!asked) return unknown
  const stamp = await readReply(reply, asked, authorities)
  if (!stamp.ok) return stamp
  const body = {
    event: 'time-stamp-received' as const,
    id,
    reply: Buffer.from(reply).toString('base64'),
    ...stamp.value,
  }
  const logged = await entered(vault, body)
  return logged.ok ? ok(undefined) : logged
}

/** Writes one part of a time stamp out, for others to check with `openssl ts -verify`. */
export async function savePart(
  vault: Outward,
  { id, part }: { readonly id: string; readonly part: 'checkpoint' | 'request' | 'reply' },
  target: string,
): Promise<Result<void>> {
  const requested = await requestOf(vault, id)
  if (!requested) return unknown
  if (part === 'checkpoint') return writeOut(vault, target, [utf8(requested.checkpoint)])
  const base64 = part === 'request' ? requested.request : replyTo(id, await vault.timeStamps())?.reply
  return base64 === undefined ? unknown : writeOut(vault, target, [Buffer.from(base64, 'base64')])
}
