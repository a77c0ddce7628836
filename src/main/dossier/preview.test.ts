import { writeFile } from 'node:fs/promises'
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { expect, test } from 'vitest'
import { nodeChildren } from '#main/host/node-child.ts'
import { tempFolder } from '#main/vault/testing/temp-folder.ts'
import { codeOf, testWorkspace, valueOf } from '#main/vault/testing/workspace.ts'
import { previewDossier } from './preview.ts'

const order = {
  selection: { kind: 'all' as const },
  profileId: 'full',
  recipientId: null,
  run: nodeChildren,
}

test('a preview is the pages of an export, marked as what it is, and leaves nothing in the journal', async () => {
  const workspace = await testWorkspace()
  await workspace.session(async (vault) => {
    const { size } = vault.head
    const told: unknown[] = []
    const job = {
      signal: new AbortController().signal,
      progress: (progress: unknown) => void told.push(progress),
    }
    const made = valueOf(await previewDossier(vault, order, job))
    expect(vault.head.size).toBe(size)
    expect(told.at(-1)).toEqual({ stage: 'export', done: 1, total: 1, unit: 'volumes' })
    const file = path.join(await tempFolder(), 'preview.pdf')
    await writeFile(file, made.files[0]?.bytes ?? '')
    const pages = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1)
    for (const page of pages) expect(page).toMatch(/PREVIEW – not a frozen\s+version/)
  })
}, 60_000)

test('a preview that is cancelled is none', async () => {
  const workspace = await testWorkspace()
  await workspace.session(async (vault) => {
    const stop = new AbortController()
    const making = previewDossier(vault, order, { signal: stop.signal, progress: () => stop.abort() })
    expect(codeOf(await making)).toBe('cancelled')
  })
}, 60_000)
