import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { uuidV7 } from './storage/uuid-v7.ts'
import { twoAnalysts } from './testing/second-analyst.ts'
import { codeOf, testWorkspace, valueOf } from './testing/workspace.ts'

const draftOf = (body: Record<string, string>, id = uuidV7()) => ({
  kind: 'incident' as const,
  id,
  baseRev: null,
  body,
})

test('a draft is kept as typed, replaced by its id, and there after closing and opening', async () => {
  const workspace = await testWorkspace()
  const draft = draftOf({ title: 'not \ud800 well formed\u0000' })
  await workspace.session(async (vault) => {
    valueOf(await vault.drafts.keep(draftOf({ title: 'first' }, draft.id)))
    valueOf(await vault.drafts.keep(draft))
    valueOf(await vault.drafts.keep(draftOf({ title: 'another' })))
  })
  await workspace.session(async (vault) => {
    const kept = await vault.drafts.list()
    expect(kept.map((each) => each.draft.body['title'])).toEqual(['not \ud800 well formed\u0000', 'another'])
    valueOf(await vault.drafts.drop(draft.id))
    valueOf(await vault.drafts.drop(uuidV7()))
  })
  await workspace.session(async (vault) => expect(await vault.drafts.list()).toHaveLength(1))
})

test('each analyst is offered what they typed themselves, and nobody’s draft takes the place of another’s', async () => {
  const { olena, borys } = await twoAnalysts()
  const draft = draftOf({ title: 'of Olena' })
  await olena.session(async (vault) => valueOf(await vault.drafts.keep(draft)))
  await borys.session(async (vault) => {
    expect(await vault.drafts.list()).toEqual([])
    valueOf(await vault.drafts.keep(draftOf({ title: 'of Borys' }, draft.id)))
    expect(await vault.drafts.list()).toMatchObject([{ draft: { body: { title: 'of Borys' } } }])
    valueOf(await vault.drafts.drop(draft.id))
  })
  await olena.session(async (vault) =>
    expect(await vault.drafts.list()).toMatchObject([{ draft: { body: { title: 'of Olena' } } }]),
  )
})

test('drafts kept at the same time all end up in the file', async () => {
  const workspace = await testWorkspace()
  await workspace.session(async (vault) => {
    await Promise.all(Array.from({ length: 20 }, () => vault.drafts.keep(draftOf({ title: 'x' }))))
  })
  await workspace.session(async (vault) => expect(await vault.drafts.list()).toHaveLength(20))
})

test('nothing is kept after closing, when the key is zeros', async () => {
  const workspace = await testWorkspace()
  const vault = valueOf(await workspace.open())
  valueOf(await vault.drafts.keep(draftOf({ title: 'x' })))
  await vault.close()
  const file = path.join(workspace.folder, 'drafts')
  const before = await readFile(file)
  expect(codeOf(await vault.drafts.keep(draftOf({ title: 'late' })))).toBe('locked')
  expect(await readFile(file)).toEqual(before)
})

test('a damaged drafts file is set aside and told, and the workspace opens', async () => {
  const workspace = await testWorkspace()
  await workspace.session(async (vault) => valueOf(await vault.drafts.keep(draftOf({ title: 'x' }))))
  const file = path.join(workspace.folder, 'drafts')
  const whole = await readFile(file)
  for (const at of [0, 8, 20, whole.byteLength - 1]) {
    const flipped = Buffer.from(whole)
    flipped.writeUInt8(flipped.readUInt8(at) ^ 1, at)
    await writeFile(file, flipped)
    await workspace.session(async (vault) => {
      expect(vault.notices).toEqual([{ kind: 'drafts-set-aside' }])
      expect(await vault.drafts.list()).toEqual([])
    })
  }
  expect((await readdir(workspace.folder)).filter((name) => name.startsWith('drafts.damaged-'))).toHaveLength(
    4,
  )
})
