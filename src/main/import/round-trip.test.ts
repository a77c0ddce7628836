import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildDossier } from '#shared/dossier/build.ts'
import type { Dossier } from '#shared/dossier/schema.ts'
import { serialiseDossier } from '#shared/dossier/serialise.ts'
import { exampleInput } from '#shared/dossier/testing/example.ts'
import { statements } from '#shared/domain/statement/catalogue.ts'
import { canonicalJson } from '#shared/journal/canonical.ts'
import type { Selection } from '#main/dossier/order.ts'
import { gatherDossier } from '#main/dossier/gather.ts'
import { anyWorkspace } from '#main/dossier/testing/any-workspace.fixture.ts'
import { writeWorkspace } from '#main/dossier/testing/write-workspace.ts'
import { figure } from '#main/vault/testing/figure.ts'
import { twoAnalysts } from '#main/vault/testing/second-analyst.ts'
import { strangeWorkspace, valueOf } from '#main/vault/testing/workspace.ts'
import type { UnlockedVault } from '#main/vault/unlocked-vault.ts'
import { orderFor, signedBy } from './testing/signed-by.ts'

async function importedInto(vault: UnlockedVault, bytes: Uint8Array) {
  return valueOf(await vault.imports.run(signedBy(await orderFor(bytes))))
}

const selectionOf = ({ case: { scope, id } }: Dossier): Selection =>
  scope === 'case' && id !== null ? { kind: 'case', caseId: id } : { kind: 'all' }

async function dossierIn(vault: UnlockedVault, selection: Selection): Promise<Dossier> {
  return buildDossier(valueOf(await gatherDossier(vault, selection, statements)))
}

/**
 * What a second export says of records, without what is of the workspace and not of them: which version it is, the histories here, who
 * acted in them here, what the import itself left in the custody, second codings, what a case holds of recipients here;
 * and limits, which are compared by themselves.
 */
function recordsOf(dossier: Dossier, isFirst: boolean): string {
  const { release: _r, asOf: _a, limits: _l, codingAgreement: _c, analysts, ...told } = dossier
  const withoutOwn = JSON.parse(JSON.stringify(told), (key: string, value: unknown) => {
    if (key === 'history' || key === 'recipientId' || key === 'blobId') return null
    if (key === 'record' && value !== null) return { ...(value as object), history: null }
    return value
  }) as Omit<Dossier, 'limits'>
  for (const item of [...withoutOwn.evidence, ...withoutOwn.physicalItems])
    if (!isFirst) item.custody = item.custody.filter(({ detail }) => !/IMP-\d{4}-|^SHA-256 /.test(detail))
    else item.custody = item.custody.filter(({ detail }) => !detail.startsWith('SHA-256 '))
  // Whom only the histories name, which are of the workspace, is not among those who come back.
  const named = canonicalJson(withoutOwn)
  return canonicalJson({
    ...withoutOwn,
    analysts: analysts.flatMap(({ id }) => (named.includes(id) ? [id] : [])),
  })
}

/** What an item that is held back was made from is in a dossier, and nothing in it leads there: it cannot come back. */
const isReached = ({ evidence, ...rest }: Dossier): boolean =>
  evidence.every(({ id }) => JSON.stringify([rest, evidence.filter((one) => one.id !== id)]).includes(id))

test('the example comes back equal from another workspace', async () => {
  const first = buildDossier(exampleInput())
  const workspace = await strangeWorkspace()
  await workspace.session(async (vault) => {
    const { record, plan } = await importedInto(vault, serialiseDossier(first))
    expect(plan.counts).toEqual({ ...plan.counts, created: plan.counts.read })
    expect(record.body.records.map(({ outcome }) => outcome)).toEqual(plan.records.map(() => 'created'))
    const again = await dossierIn(vault, selectionOf(first))
    const own = vault.analyst.id
    const withoutMe = { ...again, analysts: again.analysts.filter(({ id }) => id !== own) }
    expect(JSON.parse(recordsOf(withoutMe, false))).toEqual(JSON.parse(recordsOf(first, true)))
    // What follows from a person's record, of which a dossier tells nothing, cannot come back.
    const limits = (dossier: Dossier) =>
      dossier.limits.flatMap(({ code, references }) => (code === 'prior-account' ? [] : [[code, references]]))
    expect(limits(again)).toEqual(limits(first))
  })
})

test('any workspace comes back equal, one import after the other', { timeout: 60_000 }, () =>
  fc.assert(
    fc.asyncProperty(anyWorkspace, async (made) => {
      const analysts = await twoAnalysts()
      await writeWorkspace(made, analysts)
      const first = await analysts.olena.session(async (vault) => {
        const cases: Dossier[] = []
        for await (const { id } of vault.records('case'))
          cases.push(await dossierIn(vault, { kind: 'case', caseId: id }))
        return [await dossierIn(vault, { kind: 'all' }), ...cases]
      })
      const heldBack = new Set(first.flatMap(({ withheld }) => withheld.map(({ reference }) => reference)))
      const workspace = await strangeWorkspace()
      await workspace.session(async (vault) => {
        for (const dossier of first) {
          const { plan } = await importedInto(vault, serialiseDossier(dossier))
          // Which places are shown depends on who else refers to them: a record may be told with more or less.
          const differ = plan.records.filter(({ outcome }) => outcome === 'updated' || outcome === 'conflict')
          expect(differ.filter(({ theirReference }) => !heldBack.has(theirReference))).toEqual([])
        }
        for (const dossier of first.filter((one) => one.case.scope === 'case' && isReached(one))) {
          const again = await dossierIn(vault, selectionOf(dossier))
          const own = vault.analyst.id
          const withoutMe = { ...again, analysts: again.analysts.filter(({ id }) => id !== own) }
          expect(JSON.parse(recordsOf(withoutMe, false))).toEqual(JSON.parse(recordsOf(dossier, true)))
        }
      })
    }),
    { numRuns: figure(3, 60), endOnFailure: true },
  ),
)
