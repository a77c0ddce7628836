import { outsideAnalystBody, type OutsideAnalystBody } from '#shared/domain/outside-analyst/schema.ts'
import type { ImportedAnalyst } from '#shared/domain/import/schema.ts'
import type { ReadAnalyst } from '#shared/dossier/read/analysts.ts'
import { canonicalJson } from '#shared/journal/canonical.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import type { Ledger } from '../ledger.ts'
import { firstVersion, nextVersion } from '../records/prepare-commit.ts'
import { refuse } from '../storage/refusal.ts'
import type { ImportReferences } from './references.ts'

/** Somebody who worked on what came, beside who stands here. */
export interface ComparedAnalyst {
  readonly id: string
  readonly body: OutsideAnalystBody
  readonly current: StoredRecord<'outside-analyst'> | undefined
  readonly outcome: ImportedAnalyst['outcome']
}

/**
 * Those who worked on what came, as names. Analysts of this workspace stay who they are: nothing of a file makes or changes
 * one, and whatever key it gives for somebody, none of them gets a slot or signs here. Another name or key is taken over
 * from whoever told the first, and from nobody else.
 */
export async function compareAnalysts(
  analysts: readonly ReadAnalyst[],
  ledger: Ledger,
  isFromSender: (id: string) => boolean,
): Promise<readonly ComparedAnalyst[]> {
  const found: ComparedAnalyst[] = []
  for (const analyst of new Map(analysts.map((one) => [one.id, one])).values()) {
    const { id } = analyst
    if (ledger.index.analysts.has(id)) continue
    const body = bodyOf(analyst)
    const current = ledger.index.get(id) === undefined ? undefined : await ledger.current(id)
    if (current !== undefined && current.kind !== 'outside-analyst')
      return refuse(
        'invalid',
        `${body.name} has the id of another kind of record here. Nothing was imported.`,
      )
    found.push({ id, body, current, outcome: outcomeOf(body, current, isFromSender(id)) })
  }
  return found
}

function outcomeOf(
  body: OutsideAnalystBody,
  current: ComparedAnalyst['current'],
  isFromSender: boolean,
): ComparedAnalyst['outcome'] {
  if (current === undefined) return 'created'
  // A file that only names them does not take back what another said of them.
  const isLess = body.listed === null && current.body.listed !== null && body.name === current.body.name
  if (isLess || canonicalJson(current.body) === canonicalJson(body)) return 'unchanged'
  return isFromSender ? 'updated' : 'conflict'
}

/** The records of those who are new here or were told anew. */
export function namedOutside(
  compared: readonly ComparedAnalyst[],
  references: ImportReferences,
  who: { readonly now: string; readonly actor: string },
): readonly StoredRecord<'outside-analyst'>[] {
  return compared.flatMap(({ id, body, current, outcome }) => {
    if (outcome === 'updated' && current !== undefined)
      return [nextVersion(current, { kind: 'outside-analyst', body }, who)]
    if (outcome !== 'created') return []
    const draft = { kind: 'outside-analyst' as const, id, body }
    return [firstVersion(draft, references.next(draft, who.now), who)]
  })
}

function bodyOf({ name, organisation, reference, listed }: ReadAnalyst): OutsideAnalystBody {
  const parsed = outsideAnalystBody.safeParse({ name, organisation, reference, listed })
  return parsed.success
    ? parsed.data
    : refuse('invalid', 'The name of an analyst in this file cannot be kept. Nothing was imported.')
}
