import { hash } from 'node:crypto'
import type { ImportBody } from '#shared/domain/import/schema.ts'
import type { Statement } from '#shared/domain/statement/schema.ts'
import { readDossier, type ReadDossier } from '#shared/dossier/read/read-dossier.ts'
import { statementOf } from '#shared/dossier/read/statement.ts'
import {
  DOSSIER_FORMAT,
  DOSSIER_VERSION,
  dossier,
  type Dossier,
  type WithheldItem,
} from '#shared/dossier/schema.ts'
import { fail, ok, type Result } from '#shared/lib/result.ts'
import { parseStrictJson } from '#shared/lib/strict-json.ts'
import { personIdIn } from './person-id.ts'

/** A dossier.json as it was read: what it is of, and its records. */
export interface ReadJson {
  readonly dossier: ImportBody['dossier']
  readonly read: ReadDossier
  readonly statements: readonly Statement[]
  readonly withheld: readonly WithheldItem[]
}

/** Some 3,000 incidents with everything about them. */
export const mostDossierBytes = 64 * 2 ** 20
const deepest = 64

const nothing = 'Nothing was imported.'

/** Reads the bytes of a dossier.json. Refuses, with a reason, whatever is not one that this version of Holdfast writes. */
export function readDossierJson(bytes: Uint8Array): Result<ReadJson> {
  if (bytes.byteLength > mostDossierBytes)
    return fail('too-large', `This dossier is larger than ${mostDossierBytes / 2 ** 20} MiB. ${nothing}`)
  const text = textOf(bytes)
  if (text === undefined)
    return fail('invalid', `This file is not text in UTF-8, so it is no dossier. ${nothing}`)
  const parsed = parseStrictJson(text, deepest)
  if (!parsed.ok)
    return fail(
      parsed.failure.code,
      `${parsed.failure.message} ${nothing}`,
      parsed.failure.next === undefined ? {} : { next: parsed.failure.next },
    )
  const known = ofThisFormat(parsed.value)
  if (!known.ok) return known
  const checked = dossier.safeParse(parsed.value)
  if (!checked.success) {
    const place = checked.error.issues[0]?.path.join('/') ?? ''
    return fail('invalid', `This dossier is not as one has to be, at /${place.slice(0, 200)}. ${nothing}`)
  }
  const told = checked.data
  const about = aboutOf(told, hash('sha256', bytes, 'hex'))
  return ok({
    dossier: about,
    read: readDossier(told, personIdIn(about)),
    statements: told.statements.map(statementOf),
    withheld: told.withheld,
  })
}

/** Before all else: what a later version writes can look wrong in any way. */
function ofThisFormat(value: unknown): Result<void> {
  const head = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {} // JSON knows no other objects
  if (head['format'] !== DOSSIER_FORMAT)
    return fail('invalid', `This file is no dossier of Holdfast. ${nothing}`)
  const { version } = head
  if (typeof version === 'number' && version > DOSSIER_VERSION)
    return fail('unsupported', `This dossier was made by a later version of Holdfast. ${nothing}`, {
      next: 'Install the newest version of Holdfast, then try again.',
    })
  return ok(undefined)
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function aboutOf({ case: told, asOf, marking, release }: Dossier, sha256: string): ImportBody['dossier'] {
  return {
    sha256,
    scope: told.scope,
    caseId: told.id,
    reference: told.reference.slice(0, 40),
    title: told.title.slice(0, 300),
    asOf,
    marking,
    release:
      release === null
        ? null
        : {
            version: release.version,
            profile: release.profile,
            checkpoint: release.checkpoint,
            checkpointAt: release.checkpointAt,
            headWords: release.headWords,
          },
  }
}
