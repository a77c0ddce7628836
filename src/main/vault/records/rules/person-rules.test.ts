import { expect, test } from 'vitest'
import { enterAnalyst } from '../../testing/another-analyst.ts'
import { personDraft } from '../../testing/records.ts'
import { testWorkspace, valueOf } from '../../testing/workspace.ts'

const wrong = (key: string, ...path: (string | number)[]) => ({
  failure: { code: 'invalid', issues: [{ path: ['records', 0, 'body', ...path], key }] },
})

test('whoever shuts themselves out of what they write is refused', async () => {
  const workspace = await testWorkspace()
  const other = await enterAnalyst(workspace, 'Other Analyst')
  await workspace.session(async (vault) => {
    const refused = await vault.commit({ records: [personDraft({ visibleTo: [other] })] })
    expect(refused).toMatchObject(wrong('person.shutOut', 'visibleTo'))
    valueOf(await vault.commit({ records: [personDraft({ visibleTo: [other, vault.analyst.id] })] }))
  })
})

test('a code name stands for one person, however it is written', async () => {
  const workspace = await testWorkspace()
  const person = personDraft({ codeName: 'Witness 17' })
  await workspace.session(async (vault) => {
    valueOf(await vault.commit({ records: [person] }))
    const twice = await vault.commit({ records: [personDraft({ codeName: 'WITNESS 17 ' })] })
    expect(twice).toMatchObject(wrong('person.codeNameTwice', 'codeName'))
    const changed = personDraft({ codeName: 'Witness 17', risk: 'x' }, { id: person.id, baseRev: 1 })
    valueOf(await vault.commit({ records: [changed] }))
  })
})

test('two new persons of one save cannot share a code name', async () => {
  const workspace = await testWorkspace()
  await workspace.session(async (vault) => {
    const refused = await vault.commit({ records: [personDraft(), personDraft()] })
    const issues = [0, 1].map((at) => ({
      path: ['records', at, 'body', 'codeName'],
      key: 'person.codeNameTwice',
    }))
    expect(refused).toMatchObject({ failure: { issues } })
  })
})
