import { describe, expect, test } from 'vitest'
import { withMade } from '../testing/log-order.ts'
import { allOf, bridge, importLog, incidentTitled, logOrder, school } from '../testing/logs.ts'
import { sourceDraft } from '../testing/records.ts'
import { testWorkspace, valueOf } from '../testing/workspace.ts'
import type { UnlockedVault } from '../unlocked-vault.ts'

const inWorkspace = async (work: (vault: UnlockedVault) => Promise<void>): Promise<void> =>
  (await testWorkspace()).session(work)

const url = 'https://t.me/channel/17'
const links = (count: number, from = 0): string =>
  Array.from({ length: count }, (_, nth) => `https://example.org/${from + nth}`).join(' ')

/** Sources of this link, with how often each was written. */
async function written(vault: UnlockedVault) {
  const sources = (await allOf(vault, 'source')).filter(({ body }) => body.url === url)
  return Promise.all(sources.map(async ({ id }) => (await vault.history(id)).length))
}

describe('a source that rows name', () => {
  test('is written once, however many rows and cells name it', () =>
    inWorkspace(async (vault) => {
      const order = withMade(await logOrder([school, { ...bridge, link: url }]), (row) => {
        const twice = ['https://t.me/s/channel/17', url].map((link) => ({ url: link, title: '' }))
        return row.key === 'A1' ? { ...row, made: row.made && { ...row.made, sources: twice } } : row
      })
      valueOf(await vault.logs.run(order))
      const sources = (await allOf(vault, 'source')).slice(1)
      expect(await Promise.all(sources.map(async ({ id }) => (await vault.history(id)).length))).toEqual([1])
      expect((await incidentTitled(vault, 'School hit')).body.claims).toHaveLength(2)
      expect((await incidentTitled(vault, 'Bridge hit')).body.claims).toHaveLength(2)
    }))

  test('is none that somebody wrote and took out of use', () =>
    inWorkspace(async (vault) => {
      const byHand = sourceDraft({ url })
      valueOf(await vault.commit({ records: [byHand] }))
      const gone = { ...byHand, baseRev: 1, body: { ...byHand.body, withdrawn: true } }
      valueOf(await vault.commit({ records: [gone] }))
      await importLog(vault, [school])
      const claimed = (await incidentTitled(vault, 'School hit')).body.claims.map(({ sourceId }) => sourceId)
      expect(claimed).not.toContain(byHand.id)
    }))

  test('and that somebody made another one of is left as it is, and the link gets one anew', () =>
    inWorkspace(async (vault) => {
      await importLog(vault, [school])
      const source = (await allOf(vault, 'source')).find(({ body }) => body.url === url)
      if (source === undefined) throw new Error('It was named')
      const body = { ...source.body, url: 'https://example.org/elsewhere' }
      valueOf(await vault.commit({ records: [{ kind: 'source', id: source.id, baseRev: 1, body }] }))
      await importLog(vault, [school, { ...bridge, link: url }])
      const [, claim] = (await incidentTitled(vault, 'Bridge hit')).body.claims
      expect(claim?.sourceId).not.toBe(source.id)
      expect(await written(vault)).toEqual([1])
    }))
})

describe('an incident takes 200 claims', () => {
  test('and a row that would need more is turned away', () =>
    inWorkspace(async (vault) => {
      const order = withMade(await logOrder([school, bridge]), (row) => {
        const count = row.key === 'A1' ? 199 : 200
        const sources = links(count)
          .split(' ')
          .map((link) => ({ url: link, title: '' }))
        return { ...row, made: row.made && { ...row.made, sources } }
      })
      const { plan } = valueOf(await vault.logs.run(order))
      expect(plan.counts).toMatchObject({ created: 1, rejected: 1 })
      expect(plan.rejected).toMatchObject([{ row: 3, code: 'too-many' }])
      expect((await incidentTitled(vault, 'School hit')).body.claims).toHaveLength(200)
    }))

  test('in all: a newer row may add as many as there is room for', () =>
    inWorkspace(async (vault) => {
      await importLog(vault, [{ ...school, link: links(150) }])
      const more = (count: number) => [{ ...school, link: links(count, 150) }]
      expect((await importLog(vault, more(50))).plan.rejected).toMatchObject([{ code: 'too-many' }])
      expect((await importLog(vault, more(49))).plan.counts).toMatchObject({ updated: 1 })
      expect((await incidentTitled(vault, 'School hit')).body.claims).toHaveLength(200)
    }))
})
