import { describe, expect, test } from 'vitest'
import { buildDossier } from '#shared/dossier/build.ts'
import type { Dossier } from '#shared/dossier/schema.ts'
import { serialiseDossier } from '#shared/dossier/serialise.ts'
import { exampleInput } from '#shared/dossier/testing/example.ts'
import { strangeWorkspace, valueOf } from '#main/vault/testing/workspace.ts'
import type { UnlockedVault } from '#main/vault/unlocked-vault.ts'
import { planInWords } from './plan-in-words.ts'
import { orderFor, signedBy } from './testing/signed-by.ts'

const first = buildDossier(exampleInput())
const hospital = first.incidents[0]?.id ?? ''

/** The example with other words about the hospital. */
function saying(title: string): Uint8Array {
  const dossier: Dossier = structuredClone(first)
  const [incident] = dossier.incidents
  if (incident === undefined) throw new Error('The example has incidents')
  incident.title = title
  return serialiseDossier(dossier)
}

async function titleIn(vault: UnlockedVault): Promise<string | undefined> {
  return (await vault.record('incident', hospital))?.body.title
}

/** A workspace that has imported the second version from a partner. */
async function afterSecond(work: (vault: UnlockedVault) => Promise<void>): Promise<void> {
  const workspace = await strangeWorkspace()
  await workspace.session(async (vault) => {
    valueOf(await vault.imports.run(signedBy(await orderFor(saying('Second')), { version: 2, size: 20 })))
    await work(vault)
  })
}

describe('a record that an import brought', () => {
  test('is updated by a later version of the same journal, signed by the same key', async () => {
    await afterSecond(async (vault) => {
      const later = signedBy(await orderFor(saying('Third')), { version: 3, size: 30 })
      const { plan } = valueOf(await vault.imports.run(later))
      expect(plan.records.find(({ id }) => id === hospital)).toMatchObject({ outcome: 'updated', why: null })
      expect(plan.olderThan).toBeNull()
      expect(await titleIn(vault)).toBe('Third')
    })
  })

  test('never goes back to an earlier version or state of the journal, and that is said', async () => {
    await afterSecond(async (vault) => {
      for (const signing of [
        { version: 1, size: 30 },
        { version: 2, size: 19 },
      ]) {
        const older = signedBy(await orderFor(saying('First')), signing)
        // Twice: what came last is then the older one itself.
        for (const order of [older, older]) {
          const { plan } = valueOf(await vault.imports.run(order))
          expect(plan.records.find(({ id }) => id === hospital)).toMatchObject({
            outcome: 'conflict',
            why: 'older',
          })
          expect(plan.olderThan).toMatchObject({ version: 2, reference: expect.stringMatching(/^IMP-/) })
          expect(planInWords(plan, 'did')).toContain(
            `OLDER THAN WHAT WAS IMPORTED ON ${plan.olderThan?.on.slice(0, 10)}`,
          )
        }
      }
      expect(await titleIn(vault)).toBe('Second')
    })
  })

  test('is not changed by what nobody, or another key, or the same key in another journal signed', async () => {
    await afterSecond(async (vault) => {
      const same = await orderFor(saying('Second'))
      const forged = await orderFor(saying('Forged'))
      for (const signing of [
        undefined,
        { key: 'SHA256:other', version: 9, size: 90 },
        { origin: 'holdfast/other', version: 9, size: 90 },
      ]) {
        // What repeats the words that stand makes nobody their sender.
        valueOf(await vault.imports.run(signing ? signedBy(same, signing) : same))
        const { plan } = valueOf(await vault.imports.run(signing ? signedBy(forged, signing) : forged))
        expect(plan.records.find(({ id }) => id === hospital)).toMatchObject({
          outcome: 'conflict',
          why: 'not-the-sender',
        })
      }
      expect(await titleIn(vault)).toBe('Second')
      // Nor does it make the next version of the partner an old one.
      const next = signedBy(await orderFor(saying('Third')), { version: 3, size: 25 })
      valueOf(await vault.imports.run(next))
      expect(await titleIn(vault)).toBe('Third')
    })
  })

  test('that nobody signed is changed by no file', async () => {
    const workspace = await strangeWorkspace()
    await workspace.session(async (vault) => {
      valueOf(await vault.imports.run(await orderFor(saying('First'))))
      for (const order of [await orderFor(saying('Forged')), signedBy(await orderFor(saying('Signed')))]) {
        const { plan } = valueOf(await vault.imports.run(order))
        expect(plan.records.find(({ id }) => id === hospital)?.outcome).toBe('conflict')
      }
      expect(await titleIn(vault)).toBe('First')
    })
  })
})

describe('somebody who worked elsewhere', () => {
  const analyst = first.analysts[0]?.id ?? ''

  /** Other words for whoever is first in the list, wherever they are named. */
  function renamed(): Uint8Array {
    const name = first.analysts[0]?.name ?? ''
    const text = new TextDecoder().decode(serialiseDossier(first))
    return new TextEncoder().encode(text.replaceAll(JSON.stringify(name), '"Renamed"'))
  }
  const nameIn = async (vault: UnlockedVault) => (await vault.record('outside-analyst', analyst))?.body.name

  test('keeps their name when what nobody or another key signed has another', async () => {
    await afterSecond(async (vault) => {
      const before = await nameIn(vault)
      const order = await orderFor(renamed())
      for (const one of [order, signedBy(order, { key: 'SHA256:other', size: 30 })]) {
        const { plan, record } = valueOf(await vault.imports.run(one))
        expect(plan.namesDiffer).toEqual([{ id: analyst, name: 'Renamed', here: before }])
        expect(record.body.analysts.find(({ id }) => id === analyst)).toMatchObject({
          name: 'Renamed',
          outcome: 'conflict',
        })
      }
      expect(await nameIn(vault)).toBe(before)
    })
  })

  test('gets the name that the same sender tells later', async () => {
    await afterSecond(async (vault) => {
      const order = signedBy(await orderFor(renamed()), { version: 3, size: 30 })
      expect(valueOf(await vault.imports.run(order)).plan.namesDiffer).toEqual([])
      expect(await nameIn(vault)).toBe('Renamed')
    })
  })
})

test('a reference far above those that are here is not kept, and theirs is told', async () => {
  const workspace = await strangeWorkspace()
  await workspace.session(async (vault) => {
    const far = new TextDecoder()
      .decode(saying('Far'))
      .replaceAll(first.incidents[0]?.reference ?? '', 'INC-2022-99999')
    const { plan } = valueOf(await vault.imports.run(await orderFor(new TextEncoder().encode(far))))
    const found = plan.records.find(({ id }) => id === hospital)
    expect(found?.theirReference).toBe('INC-2022-99999')
    expect(found?.reference).toMatch(/^INC-\d{4}-00\d\d$/)
  })
})
