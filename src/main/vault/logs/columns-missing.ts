import type { ImportProfileBody } from '#shared/domain/import-profile/schema.ts'
import { missingColumns } from '#shared/mapping/map-rows.ts'
import { fieldOfRule } from '#shared/mapping/rules/rule-field.ts'
import { ruleColumns } from '#shared/mapping/rules/rule-columns.ts'
import { refuse } from '../storage/refusal.ts'
import { fieldsBeside, rowFields, type FieldHashes } from './row-reader.ts'

const none: ReadonlySet<string> = new Set()

/**
 * Columns that the profile reads and the file does not have. What they say of a row that came with them before is not
 * blank but not told: those fields are left as they stand.
 */
export class ColumnsMissing {
  readonly columns: readonly string[]
  readonly #profile: ImportProfileBody
  readonly #fields = new Map<ReadonlySet<string>, ReadonlySet<string>>()
  readonly #left = new Set<string>()

  constructor(profile: ImportProfileBody, columns: readonly string[]) {
    this.#profile = profile
    this.columns = missingColumns(profile, columns)
  }

  /** Fields that were left as they stand in some row so far, in the order of an incident. */
  get left(): readonly string[] {
    return [...rowFields, ...fieldsBeside].filter((field) => this.#left.has(field))
  }

  /** Refuses a file without a column of the ids: each of its rows would come in a second time. */
  assertIds(missingBefore: readonly ReadonlySet<string>[]): void {
    const rule = this.#profile.fields.find(({ to }) => to === 'key')
    const columns = rule === undefined ? [] : ruleColumns(rule).filter((one) => this.columns.includes(one))
    const gone = columns.filter((column) => missingBefore.some((missing) => !missing.has(column)))
    if (gone.length > 0)
      refuse(
        'invalid',
        `This file does not have ${gone.map((name) => `“${name.slice(0, 100).toWellFormed()}”`).join(', ')}, by which the rows of this log are known. Nothing was imported.`,
        { next: 'Say in the profile which column has their ids now.' },
      )
  }

  /**
   * What a row says as far as this file tells of it: of other fields what it said before stands. `missingBefore`: columns
   * that were missing then as well, so that nothing was ever made of them.
   */
  toldOf(
    now: FieldHashes,
    { made, missingBefore }: { readonly made: FieldHashes; readonly missingBefore: ReadonlySet<string> },
  ): FieldHashes {
    const told: Record<string, string> = { ...now }
    for (const field of this.fieldsLeft(missingBefore)) {
      this.#left.add(field)
      if (made[field] !== undefined) told[field] = made[field]
    }
    return told
  }

  /** Of a row that came when these columns were missing. */
  fieldsLeft(missingBefore: ReadonlySet<string>): ReadonlySet<string> {
    const known = this.columns.length === 0 ? none : this.#fields.get(missingBefore)
    if (known !== undefined) return known
    const gone = new Set(this.columns.filter((column) => !missingBefore.has(column)))
    const rules = this.#profile.fields.filter((rule) => ruleColumns(rule).some((column) => gone.has(column)))
    const fields = new Set(rules.flatMap(({ to }) => fieldOfRule[to] ?? []))
    this.#fields.set(missingBefore, fields)
    return fields
  }
}
