import { createHash } from 'node:crypto'
import { readFile, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { packTar, type TarEntry } from 'modern-tar'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { secretOfIdentity } from '#main/vault/keys/age-identity.ts'
import { recoveryWords } from '#main/vault/keys/recovery-words.ts'
import { tempFolder } from '#main/vault/testing/temp-folder.ts'
import { codeOf } from '#main/vault/testing/workspace.ts'
import type { Host } from '#main/host/host.ts'
import type { BackupRequest } from './request.ts'
import { restoreBackup, type RestoreOrder } from './restore.ts'
import { inProcess } from './testing/in-process.ts'

/** Whoever knows a recipient can make a file that opens with its key. */

const work = { run: inProcess() }
const said = {
  format: 'holdfast-backup',
  version: 1,
  workspaceId: '01a21dff-1396-7c4c-a093-284768a9b066',
  madeAt: '2026-11-27T17:13:09.494Z',
  journal: { origin: 'holdfast.example/x', size: 1, root: 'a'.repeat(64) },
  files: 1,
  bytes: 2,
}

let identity: string
let folder: string
beforeAll(async () => void (identity = await generateX25519Identity()))
beforeEach(async () => void (folder = await tempFolder()))

type Entry = TarEntry & { body?: string }

const file = (name: string, content = '{}'): Entry & { body: string } => ({
  header: { name, size: Buffer.byteLength(content), type: 'file' },
  body: content,
})
const inFolder = (name: string): Entry => ({ header: { name, size: 0, type: 'directory' } })
const about = (change: object = {}) => file('holdfast-backup.json', JSON.stringify({ ...said, ...change }))
const manifest = (...entries: Entry[]) =>
  file(
    'manifest-sha256.txt',
    entries
      .filter(({ header }) => header.type === 'file')
      .map(
        ({ header, body }) =>
          `${createHash('sha256')
            .update(body ?? '')
            .digest('hex')}  ${header.name}\n`,
      )
      .join(''),
  )

async function restored(entries: readonly Entry[]) {
  const encrypter = new Encrypter()
  encrypter.addRecipient(await identityToRecipient(identity))
  const name = path.join(folder, 'strange.age')
  await writeFile(name, await encrypter.encrypt(await packTar(entries)))
  const order: RestoreOrder = {
    file: name,
    key: { kind: 'identity-file', text: identity },
    passphrase: 'correct horse battery staple',
    into: { kind: 'folder', folder: path.join(folder, 'copy') },
  }
  const answer = await restoreBackup(order, work)
  expect(await readdir(folder)).toEqual(['strange.age'])
  return answer
}

const whole = (...entries: Entry[]) => {
  const all = [about(), inFolder('workspace/'), ...entries]
  return [...all, manifest(...all)]
}

describe('no entry leads out of the folder, and nothing but files of a workspace is made:', () => {
  const names = [
    '../escaped',
    'workspace/../../escaped',
    '/tmp/escaped',
    'workspace/journal/../../../escaped',
    'workspace/notes.txt',
    'workspace/profile/Default',
    'workspace/evidence/ab/cd00000000000000000000000000000000',
    'workspace/header.json\u0000.txt',
    'workspace\\header.json',
    'C:\\header.json',
    `workspace/${'a'.repeat(300)}`,
  ]
  test.each(names)('%s', async (name) => {
    expect(await restored(whole(file(name)))).toMatchObject({ failure: { code: 'damaged' } })
  })

  test.each(['symlink', 'link', 'character-device', 'block-device', 'fifo'] as const)(
    'a %s',
    async (type) => {
      const header = { name: 'workspace/header.json', size: 0, type, linkname: '/etc/passwd' }
      expect(await restored(whole({ header }))).toMatchObject({ failure: { code: 'damaged' } })
    },
  )

  test('a folder that no workspace has', async () => {
    expect(codeOf(await restored(whole(inFolder('workspace/profile/'))))).toBe('damaged')
    expect(codeOf(await restored(whole(inFolder('../'))))).toBe('damaged')
  })
})

describe('what does not hold together is refused:', () => {
  const header = file('workspace/header.json')
  const top = inFolder('workspace/')
  const cases: Record<string, readonly Entry[]> = {
    'nothing in it': [],
    'no word of what it is': [top, header],
    'the same file twice': whole(header, header),
    'a file in no folder': [about(), header, manifest(about(), header)],
    'more files than it says': whole(header, file('workspace/header.backup.json')),
    'more bytes than it says': whole(file('workspace/header.json', 'a'.repeat(20_000))),
    'less than it says': whole(),
    'no list of files': [about(), top, header],
    'a list with another hash': [
      about(),
      top,
      header,
      file('manifest-sha256.txt', `${'0'.repeat(64)}  workspace/header.json\n`),
    ],
    'a list with a file that is not there': [
      about(),
      top,
      header,
      file('manifest-sha256.txt', `${manifest(about(), header).body}${'0'.repeat(64)}  workspace/drafts\n`),
    ],
    'something behind the list': [...whole(header), file('workspace/drafts')],
    'a workspace that is none': whole(header),
  }
  test.each(Object.entries(cases))('%s', async (_, entries) => {
    expect(['damaged', 'unsupported', 'not-found']).toContain(codeOf(await restored(entries)))
  })

  test('a backup of a newer version, in words of its own', async () => {
    const answer = await restored([about({ version: 2, somethingNew: true }), file('something-new')])
    expect(answer).toMatchObject({ failure: { code: 'newer-version' } })
  })
})

/** What a backup of the first version does not come to any more, read by this one. */
async function wrongWithVersion1(
  run: Host['runChild'],
  words = recoveryWords(new Uint8Array(32).fill(0x7f)).join(' '),
): Promise<readonly string[]> {
  const order: RestoreOrder = {
    file: path.join(import.meta.dirname, 'testing/backup-1.age'),
    key: { kind: 'words', words },
    passphrase: null,
    into: { kind: 'folder', folder: path.join(folder, 'copy') },
  }
  const restored = await restoreBackup(order, { run })
  if (!restored.ok) return [restored.failure.message]
  const { size, root, intact, lacking } = restored.value
  const due = {
    size: 5,
    root: '10cab62d136b5eac133e2a7539807e13ca28de3ae7fbea2c1367f0d28c283fff',
    intact: 1,
    lacking: [],
  }
  return isDeepStrictEqual({ size, root, intact, lacking }, due) ? [] : ['it holds something else']
}

test('P20: a backup of version 1 restores with its 24 words, and with no others', async () => {
  const words = recoveryWords(secretOfIdentity(identity) ?? new Uint8Array()).join(' ')
  const [otherWords] = await wrongWithVersion1(inProcess(), words)
  expect(otherWords).toContain('does not open the backup')
  expect(await wrongWithVersion1(inProcess())).toEqual([])
})

/** What is done with the files of a workspace once they are unpacked. */
const unpackingThen =
  (spoil: (into: string) => Promise<void>): Host['runChild'] =>
  async (module, request, ...rest) => {
    const answer = await inProcess()(module, request, ...rest)
    const { into } = request as Extract<BackupRequest, { kind: 'unpack' }> // as restoreBackup sends it
    if (into !== null) await spoil(into)
    return answer
  }

test.each<[string, (into: string) => Promise<void>]>([
  ['leaves out what it does not know', (into) => rm(path.join(into, 'evidence'), { recursive: true })],
  [
    'reads an older header as one of its own',
    async (into) => {
      for (const name of ['header.json', 'header.backup.json']) {
        const header = path.join(into, name)
        const text = await readFile(header, 'utf8')
        await writeFile(header, text.replace(/"formatVersion":\d+/, '"formatVersion":99'))
      }
    },
  ],
  ['forgets the journal', (into) => rm(path.join(into, 'journal'), { recursive: true })],
])('P20 finds a version that %s', async (_, spoil) => {
  expect(await wrongWithVersion1(unpackingThen(spoil))).toHaveLength(1)
})
