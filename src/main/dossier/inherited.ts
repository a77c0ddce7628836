import { createHash } from 'node:crypto'
import { comparable } from '#shared/domain/import/comparable.ts'
import type { ImportBody } from '#shared/domain/import/schema.ts'
import { recordKinds, isRecordKind, type StoredRecord } from '#shared/domain/record/kinds.ts'
import type { Inherited } from '#shared/dossier/inherited.ts'
import type { WithheldItem } from '#shared/dossier/schema.ts'
import { canonicalJson } from '#shared/journal/canonical.ts'
import type { Vault } from '#main/vault/vault.ts'

type Outside = readonly StoredRecord<'outside-analyst'>[]

/** Those who worked elsewhere and stood in the list of analysts there, as they stood in it. */
export const listedElsewhere = (outside: Outside): StoredRecord<'analyst'>[] =>
  outside.flatMap(({ kind: _k, body, reference: _r, schemaVersion: _s, ...meta }) => {
    const { name, organisation, reference, listed } = body
    if (listed === null) return []
    const { schemaVersion } = recordKinds.analyst
    return [
      {
        ...meta,
        kind: 'analyst' as const,
        reference,
        schemaVersion,
        body: { name, organisation, ...listed },
      },
    ]
  })

/** What came with imported records beyond them, later imports over earlier ones. */
export async function inheritedOf(
  journal: Pick<Vault, 'record'>,
  { outside, own }: { readonly outside: Outside; readonly own: readonly StoredRecord<'analyst'>[] },
  imports: readonly StoredRecord<'import'>[],
): Promise<Inherited> {
  const elsewhere = new Map<string, ImportBody['elsewhere'][number]>()
  const withheld = new Map<string, WithheldItem[]>()
  for (const { body } of imports) {
    for (const one of body.elsewhere)
      if (one.reference !== null || !elsewhere.has(one.id)) elsewhere.set(one.id, one)
    const came = new Map(body.records.map((one) => [one.id, one]))
    for (const [id, items] of Map.groupBy(body.withheld, (item) => item.id)) {
      const record = came.get(id)
      // What was held back of other words than those that stand here says nothing of these.
      if (record === undefined || (await standsAsItCame(journal, record)))
        withheld.set(
          id,
          items.map(({ reference, field, reason }) => ({ reference, field, reason })),
        )
    }
  }
  const names = new Map(outside.map(({ id, body }) => [id, body.name]))
  return { elsewhere, withheld, names, ownAgents: new Set(own.map(({ id }) => id)) }
}

async function standsAsItCame(
  journal: Pick<Vault, 'record'>,
  { kind, id, digest }: ImportBody['records'][number],
): Promise<boolean> {
  if (!isRecordKind(kind)) return false
  const record = await journal.record(kind, id)
  if (record === undefined) return false
  return (
    createHash('sha256')
      .update(canonicalJson(comparable(record)))
      .digest('hex') === digest
  )
}
