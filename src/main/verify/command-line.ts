import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { fail, ok, type Result } from '#shared/lib/result.ts'
import type { VerifyKey, VerifyOrder, VerifyWork } from './order.ts'
import { reportText } from '#shared/domain/package-check/report-text.ts'
import { verify } from './verify.ts'

export const verifyUsage =
  'verify PATH [--allowed-signers FILE] [--fingerprint SHA256:…]… [--checkpoint FILE] [--identity FILE | --passphrase-env VARIABLE]'

export interface VerifyAnswer {
  readonly exit: 0 | 1 | 2
  readonly text: string
  readonly json: unknown
}

const exits = { good: 0, altered: 1, unusable: 2 } as const

/** Verifies what a command line asks for. 0: good. 1: altered. 2: it could not be verified, or was not asked rightly. */
export async function verifyCommandLine(
  argv: readonly string[],
  work: VerifyWork = {},
): Promise<VerifyAnswer> {
  const order = await orderOf(argv)
  if (!order.ok) return { exit: 2, text: order.failure.message, json: { error: order.failure } }
  const report = await unlessStopped(() => verify(order.value, work), work.signal)
  if (!report.ok) return { exit: 2, text: report.failure.message, json: { error: report.failure } }
  return { exit: exits[report.value.verdict], text: reportText(report.value), json: report.value }
}

/** Stopping is no fault of whoever stopped it. */
export async function unlessStopped<T>(
  work: () => Promise<T>,
  signal: AbortSignal | undefined,
): Promise<Result<T>> {
  try {
    return ok(await work())
  } catch (error) {
    if (signal?.aborted === true) return fail('cancelled', 'It was stopped. Nothing was found out.')
    throw error
  }
}

async function orderOf(argv: readonly string[]): Promise<Result<VerifyOrder>> {
  const given = parsed(argv)
  if (!given.ok) return given
  const { positionals, values } = given.value
  const [place, ...more] = positionals
  if (place === undefined || place === '' || more.length > 0 || values.help === true)
    return fail('invalid', `Usage: ${verifyUsage} [--json]`)
  const key = await keyOf(values.identity, values['passphrase-env'])
  if (!key.ok) return key
  const signers = await textOf(values['allowed-signers'])
  if (!signers.ok) return signers
  const checkpoint = await textOf(values.checkpoint)
  if (!checkpoint.ok) return checkpoint
  return ok({
    place: path.resolve(place),
    key: key.value,
    allowedSigners: signers.value,
    fingerprints: values.fingerprint ?? [],
    checkpoint: checkpoint.value,
  })
}

function parsed(argv: readonly string[]) {
  try {
    return ok(
      parseArgs({
        args: [...argv],
        allowPositionals: true,
        options: {
          'allowed-signers': { type: 'string' },
          fingerprint: { type: 'string', multiple: true },
          checkpoint: { type: 'string' },
          identity: { type: 'string' },
          'passphrase-env': { type: 'string' },
          json: { type: 'boolean' },
          help: { type: 'boolean' },
        },
      }),
    )
  } catch (error) {
    if (error instanceof Error) return fail('invalid', `${error.message}\n\nUsage: ${verifyUsage} [--json]`)
    throw error
  }
}

async function keyOf(
  identity: string | undefined,
  variable: string | undefined,
): Promise<Result<VerifyKey | null>> {
  if (identity !== undefined && variable !== undefined)
    return fail('invalid', 'Give the identity file or the passphrase, not both.')
  if (variable !== undefined) {
    const passphrase = process.env[variable]
    delete process.env[variable]
    return passphrase === undefined || passphrase === ''
      ? fail('invalid', `The environment has nothing in ${variable}.`)
      : ok({ kind: 'passphrase', passphrase })
  }
  const text = await textOf(identity)
  return text.ok ? ok(text.value === null ? null : { kind: 'identities', text: text.value }) : text
}

/** Far more than any of these files holds. */
const maxText = 2 ** 20

async function textOf(file: string | undefined): Promise<Result<string | null>> {
  if (file === undefined) return ok(null)
  try {
    if ((await stat(file)).size > maxText) return fail('too-large', `${file} is too large to be one.`)
    return ok(await readFile(file, 'utf8'))
  } catch {
    return fail('not-found', `${file} cannot be read.`)
  }
}
