import { execFileSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import {
  appendFile,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { nothingCollected } from '#shared/domain/evidence/collection.ts'
import { realFiles } from '../storage/real-files.ts'
import { failingFiles } from '../testing/failing-files.ts'
import { filesBelow } from '../testing/snapshot.ts'
import { tempFolder } from '../testing/temp-folder.ts'
import { codeOf, testWorkspace, valueOf, type TestWorkspace } from '../testing/workspace.ts'
import type { UnlockedVault } from '../unlocked-vault.ts'

/** Signature, header and the beginning of the picture data of a PNG. */
const png = Buffer.from(
  '89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c48900030d4049444154',
  'hex',
)

async function fileOf(name: string, bytes: Uint8Array): Promise<string> {
  const file = path.join(await tempFolder(), name)
  await writeFile(file, bytes)
  return file
}

async function bytesOf(vault: UnlockedVault, id: string): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of vault.evidence.read(id)) pieces.push(piece)
  return Buffer.concat(pieces)
}

const evidenceFiles = ({ folder }: TestWorkspace) => filesBelow(path.join(folder, 'evidence'))

describe('taking in a file', () => {
  test('keeps the stored file when nobody could be told of the commit', async () => {
    const workspace = await testWorkspace()
    const file = await fileOf('note.txt', Buffer.from('the words'))
    await workspace.session(async (vault) => {
      vault.onAdvanced(() => {
        throw new TypeError('Object has been destroyed')
      })
      const { record } = valueOf(await vault.evidence.takeIn(file, {}))
      expect((await bytesOf(vault, record.id)).toString()).toBe('the words')
    })
  })

  test('records hashes, type by the bytes, and custody, and gives the same bytes back after reopening', async () => {
    const workspace = await testWorkspace()
    const bytes = Buffer.concat([png, randomBytes(200_000)])
    const file = await fileOf('picture.jpg', bytes)
    const progress: number[] = []
    const record = await workspace.session(async (vault) => {
      const answer = valueOf(await vault.evidence.takeIn(file, { onProgress: (done) => progress.push(done) }))
      expect(answer.kind).toBe('stored')
      return answer.record
    })
    const hash = (name: string) => createHash(name).update(bytes).digest('hex')
    expect(record).toMatchObject({
      reference: expect.stringMatching(/^EVD-\d{4}-0001$/),
      body: {
        file: {
          originalName: 'picture.jpg',
          declaredType: 'image/jpeg',
          sniffedType: 'image/png',
          bytes: bytes.byteLength,
          sha256: hash('sha256'),
          sha512: hash('sha512'),
        },
      },
    })
    expect(progress.at(-1)).toBe(bytes.byteLength)
    await workspace.session(async (vault) => {
      expect((await bytesOf(vault, record.id)).equals(bytes)).toBe(true)
      expect(await vault.record('evidence', record.id)).toEqual(record)
      expect(
        (await vault.custody(record.id)).map(({ type, outcome, agent }) => [type, outcome, agent]),
      ).toEqual([
        ['ingestion', 'success', vault.analyst.id],
        ['message digest calculation', 'success', vault.analyst.id],
        ['validation', 'failure', vault.analyst.id],
      ])
    })
    expect(await readFile(file)).toEqual(bytes)
    expect(await evidenceFiles(workspace)).toHaveLength(1)
  })

  test('knows the same bytes again, under any name and even at the same time, and stores them once', async () => {
    const workspace = await testWorkspace()
    const [first, second] = [
      await fileOf('a.bin', Buffer.alloc(5000, 1)),
      await fileOf('b.bin', Buffer.alloc(5000, 1)),
    ]
    await workspace.session(async (vault) => {
      const answers = (await Promise.all([first, second].map((file) => vault.evidence.takeIn(file, {})))).map(
        valueOf,
      )
      expect(answers.map(({ kind }) => kind).sort()).toEqual(['known', 'stored'])
      expect(answers[0]?.record).toEqual(answers[1]?.record)
      const events = await vault.custody(answers[0]?.record.id ?? '')
      expect(events.map(({ outcome }) => outcome)).toEqual(['success', 'success', 'duplicate'])
    })
    expect(await evidenceFiles(workspace)).toHaveLength(1)
  })

  test('records how it was collected in the commit of its arrival, and of known bytes beside what stands', async () => {
    const workspace = await testWorkspace()
    const file = await fileOf('a.txt', Buffer.from('the words'))
    const collected = {
      ...nothingCollected,
      from: 'Phone of witness K-1',
      at: '2022-03-16T10:05:00+02:00',
      by: 'Team 2',
      tool: 'cable',
      clockOffset: '3 min slow',
    }
    await workspace.session(async (vault) => {
      const commits: number[] = []
      vault.onAdvanced(({ size }) => commits.push(size))
      const { record } = valueOf(await vault.evidence.takeIn(file, { collected }))
      expect(commits).toHaveLength(1)
      expect(record).toMatchObject({ rev: 1, body: { collected } })
      const [capture] = await vault.custody(record.id)
      expect(capture).toMatchObject({
        type: 'capture',
        detail:
          'Said to have been collected on 2022-03-16T10:05:00+02:00, by Team 2, with cable, from Phone of witness K-1, clock: 3 min slow.',
      })
      const url = `https://example.org/${'a'.repeat(1_900)}`
      const again = valueOf(
        await vault.evidence.takeIn(file, { collected: { ...nothingCollected, by: 'Team 3', url } }),
      )
      expect(again).toEqual({ kind: 'known', record })
      const [first, second, duplicate] = (await vault.custody(record.id)).slice(-3)
      expect(duplicate?.outcome).toBe('duplicate')
      expect(`${first?.detail}${second?.detail}`.replace('……', '')).toBe(
        `Said to have been collected by Team 3, at ${url}.`,
      )
    })
  })

  test('keeps nothing of a file whose collection cannot be recorded', async () => {
    const workspace = await testWorkspace()
    const file = await fileOf('a.txt', Buffer.from('the words'))
    await workspace.session(async (vault) => {
      const head = vault.head
      for (const [wrong, key] of [
        [{ at: '9999-01-01' }, 'date.future'],
        [{ clockOffset: 'slow' }, 'collected.clock'],
        [{ url: 'somewhere' }, 'text.link'],
      ] as const) {
        const answer = await vault.evidence.takeIn(file, { collected: { ...nothingCollected, ...wrong } })
        const [part] = Object.keys(wrong)
        expect(!answer.ok && answer.failure.issues).toEqual([{ path: ['collected', part], key }])
      }
      expect(vault.head).toEqual(head)
    })
    expect(await evidenceFiles(workspace)).toEqual([])
  })

  test('keeps the name under which known bytes came again, spelt out and as far as it fits', async () => {
    const workspace = await testWorkspace()
    await workspace.session(async (vault) => {
      const detailOf = async (name: string) => {
        const { record } = valueOf(await vault.evidence.takeIn(await fileOf(name, Buffer.from('same')), {}))
        return (await vault.custody(record.id)).at(-1)?.detail ?? ''
      }
      await detailOf('first.txt')
      expect(await detailOf('second\u202etxt.exe')).toBe(
        'Received again as “second[U+202E]txt.exe”, a file of 4 bytes with the same SHA-256.',
      )
      // Spelt out these are longer than a detail may be; in one of the two the cut falls into a pictogram.
      for (const begin of ['a', 'aa']) {
        const detail = await detailOf(`${begin}${'\u0007'.repeat(110)}${'\u{1f600}'.repeat(30)}`)
        expect(detail).toMatch(/^Received again as “a+\[U\+0007\].+\u{1f600}…”, a file of 4 bytes/u)
      }
    })
  })

  test('stores an empty file: that it is empty can be evidence too', async () => {
    const workspace = await testWorkspace()
    const file = await fileOf('empty.mp4', Buffer.alloc(0))
    await workspace.session(async (vault) => {
      const { record } = valueOf(await vault.evidence.takeIn(file, {}))
      expect(record.body.file).toMatchObject({
        bytes: 0,
        sniffedType: null,
        declaredType: 'video/mp4',
        sha256: createHash('sha256').digest('hex'),
      })
      expect(await bytesOf(vault, record.id)).toHaveLength(0)
    })
  })

  test('keeps a name as received, only its last part, and says what JSON could not carry', async () => {
    const workspace = await testWorkspace()
    const folder = await tempFolder()
    const names = ['photo\u202egpj.exe', 'a\nb\u0007.png', `${'ї'.repeat(120)}.pdf`]
    await workspace.session(async (vault) => {
      for (const name of names) {
        await writeFile(path.join(folder, name), name)
        const { record } = valueOf(await vault.evidence.takeIn(path.join(folder, 'sub', '..', name), {}))
        expect(record.body.file.originalName).toBe(name)
      }
    })
  })

  test('refuses what is no plain file or cannot be read, and keeps nothing of it', async () => {
    const workspace = await testWorkspace()
    const folder = await tempFolder()
    await mkdir(path.join(folder, 'folder'))
    execFileSync('mkfifo', [path.join(folder, 'pipe')])
    await symlink('loop', path.join(folder, 'loop'))
    await symlink('nowhere', path.join(folder, 'dangling'))
    await workspace.session(async (vault) => {
      const head = vault.head
      const tries = {
        folder: 'refused',
        pipe: 'refused',
        loop: 'refused',
        dangling: 'not-found',
        gone: 'not-found',
      }
      for (const [name, code] of Object.entries(tries))
        expect(codeOf(await vault.evidence.takeIn(path.join(folder, name), {})), name).toBe(code)
      expect(codeOf(await vault.evidence.takeIn('/dev/zero', {}))).toBe('refused')
      expect(vault.head).toEqual(head)
    })
    expect(await evidenceFiles(workspace)).toEqual([])
  })

  test('refuses a file that grows, shrinks or is rewritten while it is read', async () => {
    const workspace = await testWorkspace()
    const size = 4 * 1024 * 1024
    const harms: Record<string, (file: string) => Promise<void>> = {
      grows: (file) => appendFile(file, 'more'),
      shrinks: (file) => truncate(file, 10),
      'is rewritten': (file) => writeFile(file, Buffer.alloc(size, 2)),
    }
    await workspace.session(async (vault) => {
      for (const [what, harm] of Object.entries(harms)) {
        const file = await fileOf('busy.bin', Buffer.alloc(size, 1))
        let harmed: Promise<void> | undefined
        const answer = await vault.evidence.takeIn(file, { onProgress: () => void (harmed ??= harm(file)) })
        await harmed
        expect(codeOf(answer), what).toBe('refused')
      }
      expect(vault.head.size).toBe(1)
    })
    expect(await evidenceFiles(workspace)).toEqual([])
  })

  test('stores the whole of a file whose name vanishes while it is read', async () => {
    const workspace = await testWorkspace()
    const bytes = randomBytes(3 * 1024 * 1024)
    const file = await fileOf('vanishing.bin', bytes)
    await workspace.session(async (vault) => {
      let gone: Promise<void> | undefined
      const { record } = valueOf(
        await vault.evidence.takeIn(file, { onProgress: () => void (gone ??= rm(file)) }),
      )
      await gone
      expect((await bytesOf(vault, record.id)).equals(bytes)).toBe(true)
    })
  })

  test('that is cancelled, or overtaken by closing, leaves nothing', async () => {
    const workspace = await testWorkspace()
    const file = await fileOf('large.bin', Buffer.alloc(6 * 1024 * 1024, 3))
    await workspace.session(async (vault) => {
      const cancel = new AbortController()
      const answer = await vault.evidence.takeIn(file, {
        signal: cancel.signal,
        onProgress: () => cancel.abort(),
      })
      expect(codeOf(answer)).toBe('cancelled')
      expect(codeOf(await vault.evidence.takeIn(file, { signal: AbortSignal.abort() }))).toBe('cancelled')
      let closing: Promise<void> | undefined
      const late = await vault.evidence.takeIn(file, { onProgress: () => void (closing ??= vault.close()) })
      await closing
      expect(codeOf(late)).toBe('locked')
    })
    expect(await evidenceFiles(workspace)).toEqual([])
    await workspace.session(async (vault) => expect(vault.head.size).toBe(1))
  })

  test('on a full disk keeps nothing and works once there is room', async () => {
    const workspace = await testWorkspace()
    const file = await fileOf('x.bin', Buffer.alloc(3_000_000, 3))
    let full = true
    const files = failingFiles(realFiles, (_, name) => full && name === 'write')
    await workspace.session(
      async (vault) => {
        expect(codeOf(await vault.evidence.takeIn(file, {}))).toBe('no-space')
        expect(await evidenceFiles(workspace)).toEqual([])
        full = false
        expect(valueOf(await vault.evidence.takeIn(file, {})).kind).toBe('stored')
      },
      { files },
    )
  })
})

test('a damaged, cut or missing evidence file is named, and none of the damaged part is given out', async () => {
  const workspace = await testWorkspace()
  const file = await fileOf('x.bin', randomBytes(300_000))
  await workspace.session(async (vault) => {
    const { record } = valueOf(await vault.evidence.takeIn(file, {}))
    const [stored = ''] = await evidenceFiles(workspace)
    const whole = await readFile(stored)
    const flipped = Buffer.from(whole)
    flipped.writeUInt8(flipped.readUInt8(200_000) ^ 1, 200_000)
    for (const bytes of [flipped, whole.subarray(0, 200_000)]) {
      await writeFile(stored, bytes)
      await expect(bytesOf(vault, record.id)).rejects.toMatchObject({
        failure: { code: 'damaged', message: expect.stringContaining(record.reference) },
      })
    }
    await rename(stored, `${stored}.aside`)
    await expect(bytesOf(vault, record.id)).rejects.toMatchObject({ failure: { code: 'damaged' } })
  })
  await workspace.session(async (vault) =>
    expect(vault.notices).toMatchObject([{ kind: 'evidence-missing' }]),
  )
})

test('a file that is being read stops at closing', async () => {
  const workspace = await testWorkspace()
  const file = await fileOf('x.bin', randomBytes(3_000_000))
  await workspace.session(async (vault) => {
    const { record } = valueOf(await vault.evidence.takeIn(file, {}))
    const reading = (async () => {
      for await (const _ of vault.evidence.read(record.id)) await vault.close()
    })()
    await expect(reading).rejects.toMatchObject({ failure: { code: 'locked' } })
  })
})

test('what an interrupted intake left is swept at the next opening; recorded evidence stays', async () => {
  const workspace = await testWorkspace()
  const file = await fileOf('x.bin', randomBytes(10))
  await workspace.session(async (vault) => valueOf(await vault.evidence.takeIn(file, {})))
  const recorded = await evidenceFiles(workspace)
  const evidence = path.join(workspace.folder, 'evidence')
  await mkdir(path.join(evidence, '00'), { recursive: true })
  await writeFile(path.join(evidence, `incoming-${'a'.repeat(32)}`), 'half')
  await writeFile(path.join(evidence, '00', '00'.repeat(16)), 'without a record')
  await workspace.session(async (vault) => expect(vault.notices).toEqual([]))
  expect(await evidenceFiles(workspace)).toEqual(recorded)
  expect((await readdir(evidence)).some((name) => name.startsWith('incoming-'))).toBe(false)
})
