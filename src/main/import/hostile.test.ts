import { truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { buildDossier } from '#shared/dossier/build.ts'
import { serialiseDossier } from '#shared/dossier/serialise.ts'
import { exampleInput } from '#shared/dossier/testing/example.ts'
import { counted, figure, tellCounts } from '#main/vault/testing/figure.ts'
import { tempFolder } from '#main/vault/testing/temp-folder.ts'
import { codeOf, strangeWorkspace, valueOf } from '#main/vault/testing/workspace.ts'
import { orderOf } from './order.ts'
import { readDossierJson } from './read-dossier-json.ts'
import { readImport } from './read-import.ts'

const good = serialiseDossier(buildDossier(exampleInput()))
const text = new TextDecoder().decode(good)

async function readOf(content: Uint8Array | string): Promise<Awaited<ReturnType<typeof readImport>>> {
  const file = path.join(await tempFolder(), 'dossier.json')
  await writeFile(file, content)
  return readImport({ file })
}

test.each([
  ['nothing', '', 'invalid'],
  ['no JSON', 'hello', 'invalid'],
  ['JSON that is no dossier', '{"a":1}', 'invalid'],
  ['a list', '[1]', 'invalid'],
  ['bytes that are no UTF-8', Buffer.from([0x7b, 0xff, 0xfe]), 'invalid'],
  ['nesting without end', '['.repeat(200_000), 'invalid'],
  ['one string without end', `{"a":"${'x'.repeat(3_000_000)}`, 'invalid'],
  ['one key twice', text.replace('{', '{"asOf":"x",'), 'invalid'],
  ['a prototype', text.replace('{', '{"__proto__":{"a":1},'), 'invalid'],
  ['a field nobody knows', text.replace('{', '{"verdict":"guilty",'), 'invalid'],
  ['a later version', text.replace('"version":1,"withheld"', '"version":2,"withheld"'), 'unsupported'],
  ['half a zip', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(100)]), 'invalid'],
])('refuses %s', async (_what, content, code) => {
  const read = await readOf(content)
  expect(codeOf(read)).toBe(code)
  expect(read.ok ? '' : read.failure.message).toContain('Nothing was imported.')
})

test('refuses a file that is too large before reading it', async () => {
  const file = path.join(await tempFolder(), 'dossier.json')
  await writeFile(file, '{')
  await truncate(file, 2 ** 31)
  expect(codeOf(await readImport({ file }))).toBe('too-large')
})

test('refuses a hash that its bytes do not have, and stores nothing of it', async () => {
  const workspace = await strangeWorkspace()
  await workspace.session(async (vault) => {
    const file = path.join(await tempFolder(), 'dossier.json')
    await writeFile(file, good)
    const order = orderOf(file, valueOf(await readImport({ file })))
    const { root } = vault.head
    const bytes = Buffer.from('other bytes')
    const forged = {
      ...order,
      bytesOf: async () => ({
        bytes: bytes.byteLength,
        read: async (target: Uint8Array, position: number) => {
          target.set(bytes.subarray(position, position + target.byteLength))
        },
        close: async () => undefined,
      }),
    }
    expect(codeOf(await vault.imports.run(forged))).toBe('damaged')
    expect(vault.head.root).toBe(root)
  })
  await workspace.session(async (vault) => expect(vault.notices).toEqual([]))
})

test('P7: no mutation of a dossier hangs, crashes, or is half read', { timeout: 300_000 }, () => {
  const runs = figure(150, 20_000)
  let seed = 7
  const random = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below
  let slowest = 0
  let refused = 0
  for (let run = 0; run < runs; run += 1) {
    const bytes = Uint8Array.from(good)
    for (let change = 0; change <= random(3); change += 1) bytes[random(bytes.byteLength)] = random(256)
    const cut = random(4) === 0 ? bytes.subarray(0, random(bytes.byteLength)) : bytes
    const begun = performance.now()
    const read = readDossierJson(cut)
    slowest = Math.max(slowest, performance.now() - begun)
    if (!read.ok) refused += 1
    else expect(read.value.read.records.length).toBeGreaterThan(0)
  }
  expect(refused).toBeGreaterThan(runs / 4)
  expect(slowest).toBeLessThan(2_000)
  tellCounts(
    'P7',
    `${counted(runs)} mutations of a dossier, ${counted(refused)} refused, slowest ${Math.round(slowest)} ms`,
  )
})
