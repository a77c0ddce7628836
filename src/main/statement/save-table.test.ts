import { mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { testWorkspace } from '#main/vault/testing/workspace.ts'
import { tempFolder } from '#main/vault/testing/temp-folder.ts'
import { saveTable } from './save-table.ts'

test('a table leaves the workspace as CSV, and the journal says which bytes', async () => {
  const workspace = await testWorkspace()
  const target = path.join(await tempFolder(), 'table.csv')
  await workspace.session(async (vault) => {
    const before = vault.head.size
    expect(
      await saveTable(
        vault,
        [
          ['Phrase', 'Reported'],
          ['=schools', 2],
        ],
        target,
      ),
    ).toMatchObject({ ok: true })
    const bytes = await readFile(target)
    expect(bytes.toString()).toBe("Phrase,Reported\r\n'=schools,2\r\n")
    expect(vault.head.size).toBe(before + 1)
  })
})

test('a table that cannot be written leaves no entry', async () => {
  const workspace = await testWorkspace()
  const target = path.join(await tempFolder(), 'table.csv')
  await mkdir(target)
  await workspace.session(async (vault) => {
    const before = vault.head.size
    expect(await saveTable(vault, [['Phrase']], target)).toMatchObject({ ok: false })
    expect(vault.head.size).toBe(before)
  })
})
