import { copyFile, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { canonicalJson } from '#shared/journal/canonical.ts'
import { inspectWorkspace, openWorkspace } from '../open.ts'
import { counted, figure, tellCounts } from '../testing/figure.ts'
import { snapshot } from '../testing/snapshot.ts'
import { codeOf, passphrase, testWorkspace, valueOf, type TestWorkspace } from '../testing/workspace.ts'
import { headerBytes, parseHeader } from './header.ts'

const copies = ['header.json', 'header.backup.json'] as const
const fileOf = ({ folder }: TestWorkspace, name: (typeof copies)[number]) => path.join(folder, name)

/** A header with something changed and its checksum put right, as somebody without the key can make it. */
function forged(bytes: Uint8Array, change: (header: Record<string, unknown>) => void): string {
  const { sha256: _, ...header } = JSON.parse(Buffer.from(bytes).toString('utf8'))
  change(header)
  return `${canonicalJson({ ...header, sha256: createHash('sha256').update(canonicalJson(header)).digest('hex') })}\n`
}

test('P4: no altered, cut or added byte of a header passes for a header', async () => {
  const { header } = await testWorkspace()
  const bytes = headerBytes(header)
  expect(parseHeader(bytes)).toEqual({ kind: 'whole', header })
  for (let at = 0; at < bytes.byteLength; at += 1) {
    for (const bit of figure([1, 2, 32], [1, 2, 4, 8, 16, 32, 64, 128])) {
      const flipped = bytes.slice()
      flipped[at] = (flipped[at] ?? 0) ^ bit
      expect(parseHeader(flipped).kind, `byte ${at}, bit ${bit}`).toBe('damaged')
    }
    expect(parseHeader(bytes.slice(0, at)).kind).toBe('damaged')
  }
  expect(parseHeader(Buffer.concat([bytes, Buffer.from(' ')])).kind).toBe('damaged')
  tellCounts(
    'P4',
    `a header of ${counted(bytes.byteLength)} bytes, each altered and cut off there: all refused`,
  )
})

test('either copy opens the workspace when the other is damaged or gone, and is put right and told', async () => {
  const workspace = await testWorkspace()
  const whole = await readFile(fileOf(workspace, 'header.json'))
  for (const name of copies) {
    for (const harm of [
      () => rm(fileOf(workspace, name)),
      () => writeFile(fileOf(workspace, name), whole.subarray(0, 100)),
    ]) {
      await harm()
      const vault = valueOf(await openWorkspace(workspace.folder, passphrase))
      expect(vault.notices).toEqual([{ kind: 'header-copy-restored' }])
      await vault.close()
      expect(await readFile(fileOf(workspace, name))).toEqual(whole)
    }
  }
})

test('both copies damaged is told, with nothing written', async () => {
  const workspace = await testWorkspace()
  for (const name of copies) await writeFile(fileOf(workspace, name), '{}')
  const before = await snapshot(workspace.folder)
  expect(codeOf(await openWorkspace(workspace.folder, passphrase))).toBe('damaged')
  expect(codeOf(await inspectWorkspace(workspace.folder))).toBe('damaged')
  expect(await snapshot(workspace.folder)).toEqual(before)
})

test('a workspace of a newer version is refused untouched, even when one copy is still of this version', async () => {
  const workspace = await testWorkspace()
  const newer = forged(headerBytes(workspace.header), (header) => {
    header['formatVersion'] = 3
    header['somethingNew'] = true
  })
  await writeFile(fileOf(workspace, 'header.json'), newer)
  const before = await snapshot(workspace.folder)
  expect(codeOf(await openWorkspace(workspace.folder, passphrase))).toBe('newer-version')
  expect(codeOf(await inspectWorkspace(workspace.folder))).toBe('newer-version')
  expect(await snapshot(workspace.folder)).toEqual(before)
})

test('a header altered with its checksum put right is not trusted', async () => {
  const changes: Record<string, (header: Record<string, unknown>) => void> = {
    damaged: (header) => (header['device'] = '00000000-0000-7000-8000-000000000000'),
    'wrong-passphrase': (header) => (header['workspaceId'] = '00000000-0000-7000-8000-000000000000'),
  }
  const workspace = await testWorkspace()
  for (const [code, change] of Object.entries(changes)) {
    await writeFile(fileOf(workspace, 'header.json'), forged(headerBytes(workspace.header), change))
    await copyFile(fileOf(workspace, 'header.json'), fileOf(workspace, 'header.backup.json'))
    const before = await snapshot(workspace.folder)
    expect(codeOf(await openWorkspace(workspace.folder, passphrase))).toBe(code)
    expect(await snapshot(workspace.folder)).toEqual(before)
  }
})

test('a header that asks for too weak or too costly a key derivation is refused before it is tried', async () => {
  const workspace = await testWorkspace()
  for (const memoryKiB of [1_024, 4_000_000_000]) {
    const text = forged(headerBytes(workspace.header), (header) => {
      const [slot] = header['slots'] as { kdf: { memoryKiB: number } }[]
      if (slot) slot.kdf.memoryKiB = memoryKiB
    })
    for (const name of copies) await writeFile(fileOf(workspace, name), text)
    expect(codeOf(await openWorkspace(workspace.folder, passphrase))).toBe('damaged')
  }
})

test('no name stands in the header in clear', async () => {
  const { header } = await testWorkspace()
  const text = Buffer.from(headerBytes(header)).toString('utf8')
  for (const word of ['Olena', 'Test Desk', passphrase]) expect(text).not.toContain(word)
})
