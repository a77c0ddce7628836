import type { ImportProfileBody } from '#shared/domain/import-profile/schema.ts'
import { ruleColumns } from '#shared/mapping/rules/rule-columns.ts'
import { fail, ok, type Result } from '#shared/lib/result.ts'
import { namingOf, profileForFile } from '#shared/mapping/log-name.ts'
import { missingColumns } from '#shared/mapping/map-rows.ts'
import type { ReadLog } from './read-log.ts'
import { fittingProfile } from './fitting-profile.ts'
import { inTurns } from './in-turns.ts'
import { mappedRows } from './mapped-rows.ts'
import type { FileRequestOf, ToldBatch, ToldRows } from '../request.ts'

export type TellBatch = (batch: ToldBatch) => void

/** Maps every row and tells them in batches, as they are made: they are never all in one message. */
export async function tellRows(
  read: ReadLog,
  { profile: given, own }: Pick<FileRequestOf<'rows'>, 'profile' | 'own'>,
  tell: TellBatch,
): Promise<Result<ToldRows>> {
  const { table, file, sha256, media } = read
  const profile = given === null ? fittingProfile(table, own) : { id: null, body: given }
  if (profile === undefined) return noneFits(table.columns)
  const body = profileForFile(profile.body, namingOf(table, read.name))
  const missing = missingColumns(body, table.columns)
  if (missing.length > 0 && !readsAny(body, missing)) return otherColumns(missing)
  const total = table.rows.length
  for await (const rows of inTurns(mappedRows(read, body))) tell({ rows, total })
  const { reading, columns, sheets, notes = [] } = table
  return ok({
    kind: 'log',
    file,
    sha256,
    media,
    reading,
    columns,
    sheets,
    notes,
    profile: { ...profile, body },
    rows: total,
  })
}

/** Names of columns that a message carries. */
const mostNamed = 12

/** Whether the profile reads any column that the file has. */
const readsAny = ({ fields }: ImportProfileBody, missing: readonly string[]): boolean =>
  fields.flatMap(ruleColumns).some((column) => !missing.includes(column))

const otherColumns = (missing: readonly string[]): Result<never> =>
  fail(
    'invalid',
    `This file has none of the columns that the profile reads: ${named(missing)}. Nothing was imported.`,
    {
      next: 'Choose another profile, or another sheet.',
    },
  )

const named = (columns: readonly string[]): string =>
  `${columns.slice(0, mostNamed).join(', ').slice(0, 300)}${columns.length > mostNamed ? ', …' : ''}`

const noneFits = (columns: readonly string[]): Result<never> =>
  fail('invalid', `No profile knows this file by its columns: ${named(columns)}. Nothing was imported.`, {
    next: 'Name one with --profile, or give a file of your own with --map; `holdfast profiles` lists them.',
  })
