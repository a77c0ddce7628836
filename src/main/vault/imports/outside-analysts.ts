import { outsideAnalystBody, type OutsideAnalystBody } from '#shared/domain/outside-analyst/schema.ts'
import type { ReadAnalyst } from '#shared/dossier/read/analysts.ts'
import { canonicalJson } from '#shared/journal/canonical.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import type { Ledger } from '../ledger.ts'
import { firstVersion, nextVersion } from '../records/prepare-commit.ts'
import { refuse } from '../storage/refusal.ts'
import type { ImportReferences } from './references.ts'

/**
 * Those who worked on what came, as names. Analysts of this workspace stay who they are: nothing of a file makes or changes
 * one, and whatever key it gives for somebody, none of them gets a slot or signs here.
 */
export async function namedOutside(
  analysts: readonly ReadAnalyst[],
  ledger: Ledger,
  references: ImportReferences,
  at: string,
): Promise<readonly StoredRecord<'outside-analyst'>[]> {
  const found: StoredRecord<'outside-analyst'>[] = []
  const who = { now: at, actor: ledger.actor }
  for (const analyst of new Map(analysts.map((one) => [one.id, one])).values()) {
    if (ledger.index.analysts.has(analyst.id)) continue
    const body = bodyOf(analyst)
    const known = ledger.index.get(analyst.id)
    if (known === undefined) {
      const draft = { kind: 'outside-analyst' as const, id: analyst.id, body }
      found.push(firstVersion(draft, references.next(draft, at), who))
      continue
    }
    const current = await ledger.current(analyst.id)
    if (current.kind !== 'outside-analyst')
      return refuse(
        'invalid',
        `${body.name} has the id of another kind of record here. Nothing was imported.`,
      )
    // A file that only names them does not take back what another said of them.
    const isLess = body.listed === null && current.body.listed !== null
    if (!isLess && canonicalJson(current.body) !== canonicalJson(body))
      found.push(nextVersion(current, { kind: 'outside-analyst', body }, who))
  }
  return found
}

function bodyOf({ name, organisation, reference, listed }: ReadAnalyst): OutsideAnalystBody {
  const parsed = outsideAnalystBody.safeParse({ name, organisation, reference, listed })
  return parsed.success
    ? parsed.data
    : refuse('invalid', 'The name of an analyst in this file cannot be kept. Nothing was imported.')
}
