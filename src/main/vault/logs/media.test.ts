import { expect, test } from 'vitest'
import { allOf, bridge, importLog, incidentTitled, school } from '../testing/logs.ts'
import { happenedTo, takenIn } from '../testing/evidence.ts'
import { testWorkspace } from '../testing/workspace.ts'

test('files that come with rows are evidence of their incidents, each once', async () => {
  await (
    await testWorkspace()
  ).session(async (vault) => {
    const known = await takenIn(vault, 'known.jpg', 'known before')
    const media = { 'a.jpg': 'one', 'copy of a.jpg': 'one', 'b.jpg': 'two', 'c.jpg': 'known before' }
    const rows = [
      { ...school, files: 'a.jpg; b.jpg;nowhere.jpg' },
      { ...bridge, files: 'copy of a.jpg;c.jpg' },
    ]
    await importLog(vault, rows, { media })
    const names = new Map(
      (await allOf(vault, 'evidence')).map(({ id, body }) => [id, body.file.originalName]),
    )
    expect([...names.values()].filter((name) => name.endsWith('.jpg'))).toEqual([
      'known.jpg',
      'a.jpg',
      'b.jpg',
    ])
    const of = async (title: string) =>
      (await incidentTitled(vault, title)).body.evidence.map(({ evidenceId }) => names.get(evidenceId))
    expect(await of('School hit')).toEqual(['a.jpg', 'b.jpg'])
    expect(await of('Bridge hit')).toEqual(['a.jpg', 'known.jpg'])
    expect(await happenedTo(vault, known.id)).toHaveLength(2)
    const [picture] = [...names].filter(([, name]) => name === 'a.jpg')
    expect(await happenedTo(vault, picture?.[0] ?? '')).toContain('ingestion success')

    const later = await importLog(vault, [rows[0] ?? {}, { ...bridge, files: 'c.jpg;d.jpg' }], {
      media: { ...media, 'd.jpg': 'four' },
    })
    expect(later.plan.counts).toMatchObject({ unchanged: 1, updated: 1 })
    expect((await incidentTitled(vault, 'Bridge hit')).body.evidence).toHaveLength(3)
  })
})
