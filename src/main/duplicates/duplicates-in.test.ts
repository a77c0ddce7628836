import { expect, test } from 'vitest'
import { pairId, pairOf } from '#shared/domain/duplicate-review/pair-id.ts'
import { uuidV7 } from '#main/vault/storage/uuid-v7.ts'
import { claimOf, incidentDraft, sourceDraft } from '#main/vault/testing/records.ts'
import { testWorkspace, valueOf } from '#main/vault/testing/workspace.ts'
import { duplicatesIn, type DuplicatesAsked } from './duplicates-in.ts'

const on = (edtf: string) => [{ edtf, basis: '', window: null }]

test('likely duplicates are found in the journal: all, those of some, and those of what is only planned', async () => {
  const workspace = await testWorkspace()
  await workspace.session(async (vault) => {
    const tweet = sourceDraft({ url: 'https://twitter.com/a/status/15' })
    const sameTweet = sourceDraft({ url: 'https://x.com/b/status/15?s=20' })
    const one = incidentDraft({ title: 'Bakery hit', claims: [claimOf(tweet.id)] })
    const other = incidentDraft({ title: 'Shelling', claims: [claimOf(sameTweet.id)] })
    const worded = { title: 'Drama theatre, basement', dates: on('2022-03-16') }
    const [third, fourth] = [incidentDraft(worded), incidentDraft(worded)]
    const gone = incidentDraft(worded)
    valueOf(await vault.commit({ records: [tweet, sameTweet, one, other, third, fourth] }))
    valueOf(await vault.commit({ records: [gone] }))
    const withdrawn = { ...gone, baseRev: 1, body: { ...gone.body, status: 'withdrawn' as const } }
    valueOf(await vault.commit({ records: [withdrawn], reason: 'Logged by mistake' }))
    const pairs = async (asked?: DuplicatesAsked) => {
      const { pairs: found, participants } = await duplicatesIn(vault, asked)
      return found.map((pair) => [pair.one, pair.other].map((at) => participants[at]?.trace.id))
    }
    const linked = [one.id, other.id]
    const alike = [third.id, fourth.id]
    expect(await pairs()).toEqual([linked, alike])
    expect(await pairs({ of: new Set([fourth.id]) })).toEqual([alike])

    const planned = uuidV7()
    const asPlanned = {
      id: planned,
      texts: [worded.title],
      edtfs: ['2022-03-17'],
      positions: [],
      placeNames: [],
      links: [],
      logs: [],
    }
    expect(await pairs({ planned: [asPlanned], of: new Set([planned]) })).toEqual([
      [planned, third.id],
      [planned, fourth.id],
    ])
    expect(await pairs({ planned: [{ ...asPlanned, id: fourth.id, edtfs: ['2023'] }] })).toEqual([linked])

    const different = {
      kind: 'duplicate-review' as const,
      id: pairId(one.id, other.id),
      baseRev: null,
      body: { incidentIds: pairOf(one.id, other.id), decision: 'different' as const, note: '' },
    }
    valueOf(await vault.commit({ records: [different] }))
    expect(await pairs()).toEqual([alike])
  })
})
