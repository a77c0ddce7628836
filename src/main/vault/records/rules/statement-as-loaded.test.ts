import { expect, test } from 'vitest'
import { statements } from '#shared/domain/statement/catalogue.ts'
import type { Statement } from '#shared/domain/statement/schema.ts'
import type { RecordDraft } from '#shared/ipc/records.ts'
import { testWorkspace } from '../../testing/workspace.ts'
import { uuidV7 } from '../../storage/uuid-v7.ts'

const [shipped] = statements
if (!shipped) throw new Error('No statement ships')
const second: Statement = { ...shipped, id: 'another-statement' }
const draft = (body: Statement, id = uuidV7(), baseRev: number | null = null): RecordDraft => ({
  kind: 'statement',
  id,
  baseRev,
  body,
})
const refusal = (key: string, ...path: (string | number)[]) => ({
  ok: false,
  failure: { issues: [{ path: ['records', 0, 'body', ...path], key }] },
})

test('a statement is kept beside the one that ships, and a later version beside the first', async () => {
  const workspace = await testWorkspace()
  await workspace.session(async (vault) => {
    expect(await vault.commit({ records: [draft(second)] })).toMatchObject({ ok: true })
    expect(await vault.commit({ records: [draft({ ...second, version: 2 })] })).toMatchObject({ ok: true })
  })
})

test('the same version of the same statement is refused, also of the one that ships', async () => {
  const workspace = await testWorkspace()
  await workspace.session(async (vault) => {
    await vault.commit({ records: [draft(second)] })
    const known = refusal('statement.known', 'version')
    expect(await vault.commit({ records: [draft({ ...second, title: 'Other' })] })).toMatchObject(known)
    expect(await vault.commit({ records: [draft({ ...shipped, title: 'Other' })] })).toMatchObject(known)
  })
})

test('a statement stays as it was loaded: links were made under it', async () => {
  const workspace = await testWorkspace()
  const id = uuidV7()
  await workspace.session(async (vault) => {
    await vault.commit({ records: [draft(second, id)] })
    const changed = await vault.commit({ records: [draft({ ...second, title: 'Other' }, id, 1)] })
    expect(changed).toMatchObject(refusal('statement.fixed', 'version'))
  })
})

test('a statement whose words are not where it says is refused at the place', async () => {
  const workspace = await testWorkspace()
  const passages = second.passages.filter(({ id }) => id !== 'P6')
  await workspace.session(async (vault) => {
    expect(await vault.commit({ records: [draft({ ...second, passages })] })).toMatchObject({
      ok: false,
      failure: {
        issues: [
          { path: ['records', 0, 'body', 'categories', 12, 'anchor'], key: 'anchor.outsidePassage' },
          { path: ['records', 0, 'body', 'asides', 1, 'anchor'], key: 'anchor.outsidePassage' },
        ],
      },
    })
  })
})
