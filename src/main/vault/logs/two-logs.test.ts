import { expect, test } from 'vitest'
import { testProfile, withMade } from '../testing/log-order.ts'
import { allOf, logOrder, school } from '../testing/logs.ts'
import { testWorkspace, valueOf } from '../testing/workspace.ts'

test('the same id and the same named source of two logs are two, and the same link is one', async () => {
  await (
    await testWorkspace()
  ).session(async (vault) => {
    for (const name of ['One log', 'Another log']) {
      const profile = { ...testProfile, log: { ...testProfile.log, name } }
      const order = withMade(await logOrder([school], { profile }), (row) => ({
        ...row,
        made: row.made && { ...row.made, sources: [...row.made.sources, { url: '', title: 'A doctor' }] },
      }))
      expect(valueOf(await vault.logs.run(order)).plan.counts).toMatchObject({ created: 1 })
    }
    expect((await allOf(vault, 'incident')).map(({ rev }) => rev)).toEqual([1, 1])
    const titles = (await allOf(vault, 'source')).map(({ body }) => body.title)
    expect(titles.toSorted()).toEqual(['A doctor', 'A doctor', 'Another log', 'One log', school.link])
  })
})
