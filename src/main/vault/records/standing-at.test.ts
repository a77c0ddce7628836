import { expect, test } from 'vitest'
import type { Vault } from '../vault.ts'
import { incidentDraft, personDraft } from '../testing/records.ts'
import { testWorkspace, valueOf } from '../testing/workspace.ts'

/** By reading the feed, as the read side does. */
async function followed(vault: Vault, seq: number) {
  const { items } = await vault.read(-1, 100)
  const places = new Map(
    items.flatMap((item) => (item.record && item.seq <= seq ? [[item.record.id, item.seq]] : [])),
  )
  return { records: places.size, places: [...places.values()].reduce((sum, place) => sum + place, 0) }
}

test('what a read side holds is known for every entry of the journal, and persons are no part of it', async () => {
  const workspace = await testWorkspace()
  await workspace.session(async (vault) => {
    const [first, second] = [incidentDraft({ title: 'One' }), incidentDraft({ title: 'Two' })]
    valueOf(await vault.commit({ records: [first, second, personDraft({ codeName: 'W-1' })] }))
    valueOf(await vault.commit({ records: [{ ...first, baseRev: 1 }] }))
    for (let seq = -1; seq < vault.head.size; seq += 1)
      expect([seq, vault.readsideStanding(seq)]).toEqual([seq, await followed(vault, seq)])
    expect(vault.readsideStanding(vault.head.size - 1).records).toBe(3) // with the analyst
  })
})
