import type { ImportProfileBody } from '#shared/domain/import-profile/schema.ts'
import { statements } from '#shared/domain/statement/catalogue.ts'
import { checkDescribed } from '#shared/domain/statement/check-described.ts'
import type { Statement } from '#shared/domain/statement/schema.ts'
import { categoryKey, findCategory, type CategoryRef } from '#shared/domain/statement/versions.ts'
import type { MadeIncident } from '#shared/mapping/mapped-row.ts'
import type { Ledger } from '../ledger.ts'
import { refuse } from '../storage/refusal.ts'

/** The words of statements to which incidents can be linked here. */
export class StatementWords {
  readonly #statements: readonly Statement[]
  readonly #known = new Map<string, boolean>()

  private constructor(known: readonly Statement[]) {
    this.#statements = known
  }

  static async of(ledger: Ledger): Promise<StatementWords> {
    const loaded = await Promise.all(ledger.index.idsOf('statement').map((id) => ledger.current(id)))
    return new StatementWords([
      ...statements,
      ...loaded.flatMap((record) => (record.kind === 'statement' ? [record.body] : [])),
    ])
  }

  /** Refuses a profile that ties incidents to words which no statement here has. */
  check({ fields }: ImportProfileBody): void {
    for (const rule of fields) {
      if (rule.to !== 'category') continue
      const { statementId, catalogueVersion } = rule
      for (const { value: categoryId } of rule.table)
        if (!this.#isKnown({ statementId, catalogueVersion, categoryId }))
          refuse(
            'invalid',
            `The profile names the category “${categoryId}” of the statement “${statementId}”, version ${catalogueVersion}, which is not in this workspace. Nothing was imported.`,
            { next: 'Load the statement first, or change the profile.' },
          )
    }
  }

  /** Whether an incident may be linked to all of these, as a save would ask. */
  fit(links: MadeIncident['categories']): boolean {
    if (links.length === 0) return true
    return links.every((link) => this.#isKnown(link)) && checkDescribed(links, this.#statements).length === 0
  }

  #isKnown(link: CategoryRef): boolean {
    const key = categoryKey(link)
    const known = this.#known.get(key) ?? findCategory(this.#statements, link) !== undefined
    this.#known.set(key, known)
    return known
  }
}
