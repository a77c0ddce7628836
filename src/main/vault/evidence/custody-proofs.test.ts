import { expect, test } from 'vitest'
import { leafHash } from '#shared/journal/merkle.ts'
import { rootFromInclusion } from '#shared/journal/inclusion.ts'
import { toHex, utf8 } from '#shared/lib/bytes.ts'
import { readCheckpoint } from '../journal/checkpoint.ts'
import { sha256Hex } from '../journal/payload.ts'
import { sha256 } from '../journal/state.ts'
import { takenIn } from '../testing/evidence.ts'
import { incidentDraft } from '../testing/records.ts'
import { codeOf, strangeWorkspace, testWorkspace, valueOf } from '../testing/workspace.ts'

const all = <E>(events: readonly E[]) => events

test('events of an item are proven against an older checkpoint, over several sessions, and none that came later', async () => {
  const workspace = await testWorkspace()
  const [item, other] = await workspace.session(async (vault) => [
    await takenIn(vault, 'a.txt', 'one'),
    await takenIn(vault, 'b.txt', 'two'),
  ])
  const checkpoint = await workspace.session(async (vault) => {
    valueOf(await vault.custodian.giveUp(item.id, 'Asked for'))
    valueOf(await vault.commit({ records: [incidentDraft()] }))
    return vault.checkpoint
  })
  await workspace.session(async (vault) => {
    valueOf(await vault.custodian.takeBack(item.id, 'Asked for again'))
    const asked = { itemIds: [item.id], checkpoint, choose: all }
    const proven = valueOf(await vault.custodyProofs(asked))
    const head = readCheckpoint(checkpoint)
    const bodies = proven.map(({ body }) => JSON.parse(body) as { type: string; evidenceId: string })
    expect(bodies.map(({ type }) => type)).toEqual(['ingestion', 'message digest calculation', 'deaccession'])
    expect(new Set(bodies.map(({ evidenceId }) => evidenceId))).toEqual(new Set([item.id]))
    for (const { seq: index, entry, body, path } of proven) {
      expect(JSON.parse(entry)).toMatchObject({ seq: index, digest: sha256Hex(body) })
      const leaf = leafHash(sha256, utf8(entry)).slice()
      const root = rootFromInclusion(sha256, { leaf, index, size: head?.size ?? 0, path })
      expect(toHex(root ?? new Uint8Array())).toBe(head?.root)
    }
    const few = valueOf(
      await vault.custodyProofs({ ...asked, itemIds: [other.id], choose: (some) => some.slice(0, 1) }),
    )
    expect(few).toHaveLength(1)
    expect(valueOf(await vault.custodyProofs({ ...asked, itemIds: [] }))).toEqual([])
  })
})

test('a checkpoint of another journal, or none, is proven against by nothing', async () => {
  const [workspace, stranger] = [await testWorkspace(), await strangeWorkspace()]
  const foreign = await stranger.session(async (vault) => {
    await takenIn(vault, 'a.txt', 'one')
    return vault.checkpoint
  })
  await workspace.session(async (vault) => {
    const item = await takenIn(vault, 'a.txt', 'one')
    for (const checkpoint of [foreign, '', vault.checkpoint.replace(/\n\d+\n/, '\n1000\n')])
      expect(codeOf(await vault.custodyProofs({ itemIds: [item.id], checkpoint, choose: all }))).toBe(
        'damaged',
      )
    const abort = AbortSignal.abort()
    const asked = { itemIds: [item.id], checkpoint: vault.checkpoint, choose: all, signal: abort }
    await expect(vault.custodyProofs(asked)).rejects.toThrow('aborted')
  })
})
