import { execFileSync } from 'node:child_process'
import { cp, mkdir, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { createWorkspace, openWorkspace } from './open.ts'
import { probeWorkspace } from './probe.ts'
import { lockWorkspace } from './storage/lock.ts'
import { incidentDraft } from './testing/records.ts'
import { filesBelow, snapshot } from './testing/snapshot.ts'
import { tempFolder } from './testing/temp-folder.ts'
import { cheapest } from './testing/cheapest.ts'
import { at, codeOf, passphrase, testWorkspace, valueOf } from './testing/workspace.ts'

const titled = (title: string) => ({ records: [incidentDraft({ title })] })

/** A folder of this machine that a workspace from elsewhere has no business in, with names that the vault uses. */
async function somebodys(): Promise<string> {
  const folder = await tempFolder()
  for (const name of ['download.part', 'head', 'incoming-mail', 'header.json', 'drafts'])
    await writeFile(path.join(folder, name), `mine: ${name}`)
  await mkdir(path.join(folder, 'ab'))
  await writeFile(path.join(folder, 'ab', 'f'.repeat(32)), 'mine too')
  return folder
}

describe('where something else has the name of a part of the workspace', () => {
  const parts = [
    'journal',
    'evidence',
    'checkpoints',
    'evidence/ab',
    'header.json',
    'lock',
    'head',
    'drafts',
    'preferences',
    'outgoing',
    'reserve',
  ]

  const kinds: readonly (readonly [string, (place: string, folder: string) => Promise<unknown>])[] = [
    ['a link to a folder', (place, folder) => symlink(folder, place)],
    ['a link to a file', (place, folder) => symlink(path.join(folder, 'head'), place)],
    ['a link to nothing', (place, folder) => symlink(path.join(folder, 'new'), place)],
    ['a pipe', async (place) => execFileSync('mkfifo', [place])],
    [
      'the other of file and folder',
      (place) =>
        /\.|lock|head|drafts|outgoing|preferences|reserve/.test(path.basename(place))
          ? mkdir(place)
          : writeFile(place, ''),
    ],
  ]

  test.each(parts.flatMap((part) => kinds.map(([kind, put]) => [part, kind, put] as const)))(
    '%s is %s: it is not opened, nothing hangs, and nothing is touched here or there',
    async (part, _, put) => {
      const [{ folder, ...workspace }, outside] = [await testWorkspace(), await somebodys()]
      const place = path.join(folder, part)
      await rm(place, { recursive: true, force: true })
      await put(place, outside)
      const before = [await filesBelow(folder), await snapshot(outside)]
      const held = async () => {
        const unlock = lockWorkspace(folder)
        const opened = await workspace.open({ reserveBytes: 1024 })
        unlock()
        return opened
      }
      const opened = await (part === 'lock' ? held().catch((error: unknown) => error) : held())
      const probed = await probeWorkspace(folder)
      const codes = [opened instanceof Error ? 'damaged' : codeOf(opened as never), codeOf(probed)]
      expect(codes).toContain('damaged')
      expect([await filesBelow(folder), await snapshot(outside)]).toEqual(before)
    },
  )
})

describe('a workspace works', () => {
  const names: readonly (readonly [string, string])[] = [
    ['composed', 'Zo\u00eb'],
    ['decomposed', 'Zoe\u0308'],
    ['blanks', '  two  words '],
    ['quotes', `it's "here" \u201ehier\u201c`],
    ['emoji', '\ud83d\udc69\u200d\ud83d\udcbb'],
    ['right to left', '\u0642\u0636\u064a\u0629 \u202e42'],
    ['what addresses are made of', 'a?mode=ro&x#y%00%2f;--'],
    ['a backslash and a line feed', 'a\\b\nc'],
    ['as many bytes as a name may have', '\u0436'.repeat(127)],
  ]

  test.each(names)('in a folder whose name holds %s', async (_, name) => {
    const made = await testWorkspace()
    const folder = path.join(await tempFolder(), name)
    await rename(made.folder, folder)
    await worksIn(folder, made)
  })

  test('in a folder whose path is as long as can be, and is not made or opened where it is longer', async () => {
    const made = await testWorkspace()
    const parent = await tempFolder()
    const ofBytes = (bytes: number) => {
      const left = bytes - Buffer.byteLength(parent) - 1
      return path.join(parent, 'x'.repeat(200), 'y'.repeat(200), 'z'.repeat(left - 402))
    }
    const longest = ofBytes(499)
    await mkdir(path.dirname(longest), { recursive: true })
    await cp(made.folder, longest, { recursive: true })
    await worksIn(longest, made)
    const tooLong = ofBytes(500)
    const request = { folder: tooLong, analystName: 'A', organisation: '', passphrase }
    expect(codeOf(await createWorkspace(request, { kdf: cheapest }))).toBe('unsupported')
    expect(await readdir(path.dirname(tooLong))).toEqual([path.basename(longest)])
    await rename(longest, tooLong)
    expect(codeOf(await probeWorkspace(tooLong))).toBe('unsupported')
  })

  test('through a link to its folder, and is the same workspace there', async () => {
    const made = await testWorkspace()
    const link = path.join(await tempFolder(), 'link')
    await symlink(made.folder, link)
    await worksIn(link, made)
    const unlock = lockWorkspace(link)
    expect(codeOf(await probeWorkspace(made.folder))).toBe('in-use')
    unlock()
  })

  test('with thousands of files in its journal that are none of its own', async () => {
    const made = await testWorkspace()
    const journal = path.join(made.folder, 'journal')
    for (let n = 0; n < 3_000; n += 1)
      await writeFile(path.join(journal, `${n}-${'0'.repeat(n % 50)}.seg`), 'junk')
    await writeFile(path.join(journal, `000009-${'0'.repeat(32)}.seg.bak`), 'junk')
    await writeFile(path.join(journal, `torn-${'0'.repeat(200)}`), 'junk')
    await symlink('/dev/zero', path.join(journal, `torn-000001-${'0'.repeat(32)}-12`))
    await worksIn(made.folder, made)
    expect((await filesBelow(journal)).length).toBeGreaterThan(3_000)
  })
})

async function worksIn(folder: string, keys: Parameters<typeof at>[1]): Promise<void> {
  expect(codeOf(await probeWorkspace(folder))).toBe('ok')
  const workspace = at(folder, keys)
  await workspace.session(async (vault) => valueOf(await vault.commit(titled('here'))))
  await workspace.session(async (vault) => {
    expect(vault.head.size).toBe(2)
    expect(vault.notices).toEqual([])
  })
}

test('a passphrase of a megabyte is none, and costs no derivation', async () => {
  const { folder } = await testWorkspace()
  const began = performance.now()
  expect(codeOf(await openWorkspace(folder, passphrase.repeat(40_000)))).toBe('wrong-passphrase')
  expect(performance.now() - began).toBeLessThan(2_000)
})
