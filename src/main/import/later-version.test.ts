import { describe, expect, test } from 'vitest'
import { emptyIncident } from '#shared/domain/incident/defaults.ts'
import { buildDossier } from '#shared/dossier/build.ts'
import type { DossierInput } from '#shared/dossier/input.ts'
import { serialiseDossier } from '#shared/dossier/serialise.ts'
import { recordIdOf } from '#shared/dossier/testing/builders.ts'
import { exampleInput } from '#shared/dossier/testing/example.ts'
import { codeOf, strangeWorkspace, valueOf } from '#main/vault/testing/workspace.ts'
import type { UnlockedVault } from '#main/vault/unlocked-vault.ts'
import { orderFor, signedBy } from './testing/signed-by.ts'

const hospital = recordIdOf('incident', 1)
const theatre = recordIdOf('incident', 2)
const quarter = recordIdOf('incident', 3)

const first = serialiseDossier(buildDossier(exampleInput()))

/** The hospital with other words, the quarter gone from the case, the theatre as it was. */
function later(): Uint8Array {
  const input = exampleInput()
  const changed: DossierInput = {
    ...input,
    incidents: input.incidents.map((record) =>
      record.id === hospital
        ? { ...record, rev: 5, body: { ...record.body, summary: 'Said anew.' } }
        : record.id === theatre
          ? { ...record, body: { ...record.body, assessment: 'Assessed anew.' } }
          : record,
    ),
    case: {
      ...input.case,
      body: {
        ...input.case.body,
        incidents: input.case.body.incidents.filter(({ incidentId }) => incidentId !== quarter),
      },
    },
  }
  return serialiseDossier(buildDossier(changed))
}

const outcomes = (records: readonly { id: string; outcome: string }[]) =>
  new Map(records.map(({ id, outcome }) => [id, outcome]))

/** A workspace that has imported the first version, and nothing else. */
async function afterFirst(work: (vault: UnlockedVault) => Promise<void>): Promise<void> {
  const workspace = await strangeWorkspace()
  await workspace.session(async (vault) => {
    valueOf(await vault.imports.run(signedBy(await orderFor(first))))
    await work(vault)
  })
}

/** What an analyst here writes into an incident that came. */
async function edit(vault: UnlockedVault, id: string): Promise<void> {
  const record = await vault.record('incident', id)
  if (record === undefined) throw new Error('It was imported')
  const body = { ...record.body, status: 'draft' as const, assessment: 'What we think of it.' }
  valueOf(
    await vault.commit({
      records: [{ kind: 'incident', id, baseRev: record.rev, body }],
      reason: 'our own view',
    }),
  )
}

describe('a later version', () => {
  test('of the same file changes nothing, and is kept as evidence once', async () => {
    await afterFirst(async (vault) => {
      const { plan, record } = valueOf(await vault.imports.run(await orderFor(first)))
      expect(plan.counts).toMatchObject({ created: 0, updated: 0, conflicts: 0, unchanged: plan.counts.read })
      const files: string[] = []
      for await (const { body } of vault.records('evidence')) files.push(body.file.sha256)
      expect(files.filter((sha256) => sha256 === record.body.file.sha256)).toHaveLength(1)
    })
  })

  test('is told before anything is written', async () => {
    await afterFirst(async (vault) => {
      const { root, size } = vault.head
      const plan = valueOf(await vault.imports.plan(signedBy(await orderFor(later()))))
      const found = outcomes(plan.records)
      expect(found.get(hospital)).toBe('updated')
      expect(found.get(theatre)).toBe('updated')
      expect(plan.gone.map(({ id }) => id)).toContain(quarter)
      expect(vault.head).toEqual({ root, size })
    })
  })

  test('leaves what was changed here, and keeps the earlier words of what was not', async () => {
    await afterFirst(async (vault) => {
      await edit(vault, theatre)
      const { plan, record } = valueOf(await vault.imports.run(signedBy(await orderFor(later()))))
      const found = outcomes(plan.records)
      expect([found.get(hospital), found.get(theatre)]).toEqual(['updated', 'conflict'])
      expect((await vault.record('incident', theatre))?.body.assessment).toBe('What we think of it.')
      const versions = await vault.history(hospital)
      expect(versions.map((one) => one.record.kind === 'incident' && one.record.body.summary)).toEqual([
        expect.stringContaining('За повідомленням'),
        'Said anew.',
      ])
      expect(versions.at(-1)?.entry.reason).toContain(record.reference)
      expect(await vault.record('incident', quarter)).toBeDefined()
      const { counts } = record.body
      expect(counts.read).toBe(
        counts.created + counts.updated + counts.unchanged + counts.conflicts + counts.rejected,
      )
    })
  })
})

describe('an import', () => {
  test('gives nobody a key, and signs for nobody', async () => {
    await afterFirst(async (vault) => {
      const listed = valueOf(await vault.analysts.list())
      expect(listed.map(({ record }) => record.id)).toEqual([vault.analyst.id])
      expect(valueOf(await vault.verify()).damage).toEqual([])
    })
  })

  test('of what an analyst of this workspace never decided is refused, and leaves the journal as it was', async () => {
    await afterFirst(async (vault) => {
      const forged = new TextDecoder()
        .decode(later())
        .replaceAll(recordIdOf('analyst', 2), vault.analyst.id)
        .replaceAll('Said anew.', 'Said by nobody.')
      const { root, size } = vault.head
      const order = await orderFor(new TextEncoder().encode(forged))
      expect(codeOf(await vault.imports.run(order))).toBe('refused')
      expect(vault.head).toEqual({ root, size })
    })
  })

  test('cannot delete bytes here by telling that they were deleted', async () => {
    await afterFirst(async (vault) => {
      const dossier = buildDossier(exampleInput())
      const [item] = dossier.evidence
      const event = item?.custody[0]
      if (item === undefined || event === undefined) throw new Error('The example has evidence')
      item.custody.push({ ...event, type: 'deletion', outcome: 'success' })
      const { root } = vault.head
      expect(codeOf(await vault.imports.run(await orderFor(serialiseDossier(dossier))))).toBe('invalid')
      expect(vault.head.root).toBe(root)
    })
  })

  test('with a reference that was given here gets another, and theirs is kept', async () => {
    const workspace = await strangeWorkspace()
    await workspace.session(async (vault) => {
      const body = {
        ...emptyIncident(),
        title: 'Our own',
        dates: [{ edtf: '2022-03-09', basis: '', window: null }],
      }
      const draft = { kind: 'incident' as const, id: recordIdOf('incident', 77), baseRev: null, body }
      valueOf(await vault.commit({ records: [draft] }))
      const { plan } = valueOf(await vault.imports.run(await orderFor(first)))
      const found = plan.records.find(({ id }) => id === hospital)
      expect(found).toMatchObject({ theirReference: 'INC-2022-0001' })
      expect(found?.reference).not.toBe('INC-2022-0001')
      expect((await vault.record('incident', draft.id))?.reference).toBe('INC-2022-0001')
    })
  })
})
