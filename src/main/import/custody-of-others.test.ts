import { describe, expect, test } from 'vitest'
import { canonicalJson } from '#shared/journal/canonical.ts'
import { buildDossier } from '#shared/dossier/build.ts'
import type { Dossier } from '#shared/dossier/schema.ts'
import { serialiseDossier } from '#shared/dossier/serialise.ts'
import { exampleInput } from '#shared/dossier/testing/example.ts'
import { statements } from '#shared/domain/statement/catalogue.ts'
import { gatherDossier } from '#main/dossier/gather.ts'
import { takenIn } from '#main/vault/testing/evidence.ts'
import { incidentDraft } from '#main/vault/testing/records.ts'
import { strangeWorkspace, testWorkspace, valueOf } from '#main/vault/testing/workspace.ts'
import type { UnlockedVault } from '#main/vault/unlocked-vault.ts'
import { orderFor, signedBy } from './testing/signed-by.ts'

const stranger = { id: '0195a000-00ff-7000-8000-0000000000ff', name: 'Border Guard' }
const bytesOf = (dossier: Dossier) => serialiseDossier(dossier)

async function dossierOf(vault: UnlockedVault): Promise<Dossier> {
  return buildDossier(valueOf(await gatherDossier(vault, { kind: 'all' }, statements)))
}

/** An item that was taken in here and went out in a dossier, which comes back with one more event of a stranger. */
async function ownItem(
  work: (vault: UnlockedVault, item: string, back: (...added: Added[]) => Dossier) => Promise<void>,
): Promise<void> {
  const workspace = await testWorkspace()
  await workspace.session(async (vault) => {
    const { id } = await takenIn(vault, 'a.txt', 'hello')
    valueOf(await vault.commit({ records: [incidentDraft({ evidence: [{ evidenceId: id, note: '' }] })] }))
    const dossier = await dossierOf(vault)
    await work(vault, id, (...added) => withEvents(dossier, added))
  })
}

interface Added {
  readonly type: Dossier['evidence'][number]['custody'][number]['type']
  readonly at: 'first' | 'last'
}

function withEvents(from: Dossier, added: readonly Added[]): Dossier {
  const dossier = structuredClone(from)
  const [item] = dossier.evidence
  const [event] = item?.custody ?? []
  if (item === undefined || event === undefined) throw new Error('The dossier has evidence')
  for (const { type, at } of added) {
    const made = {
      ...event,
      type,
      agent: stranger,
      detail: 'Said by a stranger.',
      outcome: 'success' as const,
    }
    item.custody = at === 'first' ? [made, ...item.custody] : [...item.custody, made]
  }
  return dossier
}

describe('custody of an item that was taken in here', () => {
  test('takes no event from a file: it is told as a conflict', async () => {
    await ownItem(async (vault, item, back) => {
      const before = await vault.custody(item)
      for (const added of [
        { type: 'transfer', at: 'last' },
        { type: 'deaccession', at: 'first' },
        { type: 'deletion', at: 'first' },
      ] as const) {
        const order = await orderFor(bytesOf(back(added)))
        for (const one of [order, signedBy(order)]) {
          const { plan } = valueOf(await vault.imports.run(one))
          expect(plan.records.find(({ id }) => id === item)).toMatchObject({
            outcome: 'conflict',
            why: 'custody',
          })
        }
      }
      expect(await vault.custody(item)).toEqual(before)
      expect((await dossierOf(vault)).evidence.map(({ id }) => id)).toContain(item)
    })
  })

  test('is no conflict where a file tells what the journal holds', async () => {
    await ownItem(async (vault, item, back) => {
      const { plan } = valueOf(await vault.imports.run(await orderFor(bytesOf(back()))))
      expect(plan.records.find(({ id }) => id === item)?.outcome).toBe('unchanged')
    })
  })
})

describe('custody of an item that an import brought', () => {
  const example = buildDossier(exampleInput())
  const item = example.evidence[0]?.id ?? ''

  async function afterFirst(work: (vault: UnlockedVault) => Promise<void>): Promise<void> {
    const workspace = await strangeWorkspace()
    await workspace.session(async (vault) => {
      valueOf(await vault.imports.run(signedBy(await orderFor(bytesOf(example)))))
      await work(vault)
    })
  }

  test('goes on with what the same sender tells later', async () => {
    await afterFirst(async (vault) => {
      const before = await vault.custody(item)
      const later = bytesOf(withEvents(example, [{ type: 'transfer', at: 'last' }]))
      const { plan } = valueOf(await vault.imports.run(signedBy(await orderFor(later), { size: 11 })))
      expect(plan.records.find(({ id }) => id === item)?.outcome).toBe('unchanged')
      expect(
        (await vault.custody(item)).slice(before.length).map(({ type, agent }) => [type, agent]),
      ).toEqual([['transfer', stranger.id]])
    })
  })

  test('takes nothing from others, from an older file, or out of its order', async () => {
    await afterFirst(async (vault) => {
      const before = await vault.custody(item)
      for (const [signing, added] of [
        [
          { key: 'SHA256:other', size: 11 },
          { type: 'transfer', at: 'last' },
        ],
        [
          { origin: 'holdfast/other', size: 11 },
          { type: 'transfer', at: 'last' },
        ],
        [{ size: 9 }, { type: 'transfer', at: 'last' }],
        [{ size: 11 }, { type: 'transfer', at: 'first' }],
        // Harmless where it stands in the file, and not after what was told before.
        [{ size: 11 }, { type: 'deaccession', at: 'first' }],
      ] as const) {
        const order = signedBy(await orderFor(bytesOf(withEvents(example, [added]))), signing)
        const { plan } = valueOf(await vault.imports.run(order))
        expect(plan.records.find(({ id }) => id === item)).toMatchObject({
          outcome: 'conflict',
          why: 'custody',
        })
      }
      expect(canonicalJson(await vault.custody(item))).toBe(canonicalJson(before))
    })
  })

  test('does not bring back what was given up here', async () => {
    await afterFirst(async (vault) => {
      valueOf(await vault.custodian.giveUp(item, 'Not ours to keep.'))
      const later = bytesOf(withEvents(example, [{ type: 'ingestion', at: 'last' }]))
      valueOf(await vault.imports.run(signedBy(await orderFor(later), { size: 11 })))
      expect((await vault.custody(item)).at(-1)?.agent).toBe(stranger.id)
      expect((await dossierOf(vault)).evidence.map(({ id }) => id)).not.toContain(item)
    })
  })
})
