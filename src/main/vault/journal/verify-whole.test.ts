import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { UnlockedVault } from '../unlocked-vault.ts'
import { incidentDraft } from '../testing/records.ts'
import { codeOf, testWorkspace, valueOf, type TestWorkspace } from '../testing/workspace.ts'
import { segmentHeaderBytes } from './segment.ts'

const segmentsOf = async ({ folder }: TestWorkspace): Promise<string[]> =>
  (await readdir(path.join(folder, 'journal'))).sort().map((name) => path.join(folder, 'journal', name))

/** Where each frame of a segment begins. */
function framesOf(segment: Buffer): number[] {
  const offsets: number[] = []
  for (let at = segmentHeaderBytes; at < segment.byteLength; at += 12 + segment.readUInt32BE(at))
    offsets.push(at)
  return offsets
}

/** Flips a byte inside these frames of a segment. */
async function damage(segment: string, ...frames: readonly number[]): Promise<void> {
  const bytes = await readFile(segment)
  const offsets = framesOf(bytes)
  for (const frame of frames) {
    const at = (offsets[frame] ?? 0) + 40
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
  }
  await writeFile(segment, bytes)
}

/**
 * Open, with the first analyst as entry 0 and then three segments of three commits each: the segments 2 to 4 hold the
 * entries 1 to 3, 4 to 6 and 7 to 9, of one incident each, each entry followed by the frame of its checkpoint.
 */
async function opened() {
  const workspace = await testWorkspace()
  const ids: string[] = []
  const save = async (vault: UnlockedVault) => {
    for (let commit = 0; commit < 3; commit += 1) {
      const record = incidentDraft()
      ids.push(record.id)
      valueOf(await vault.commit({ records: [record] }))
    }
  }
  await workspace.session(save)
  await workspace.session(save)
  const vault = valueOf(await workspace.open())
  await save(vault)
  const segments = await segmentsOf(workspace)
  const name = (index: number) => path.basename(segments[index] ?? '', '.seg')
  const record = (seq: number) => ({ kind: 'incident', id: ids[seq - 1] })
  return { workspace, vault, segments, name, record }
}

test('a whole journal proves whole, and stays writable', async () => {
  const { vault } = await opened()
  const told: number[] = []
  const standings: string[] = []
  expect(vault.verification).toEqual({ kind: 'not-yet' })
  vault.onVerificationChanged(() => standings.push(vault.verification.kind))
  const report = valueOf(await vault.verify({ onProgress: (done, total) => told.push(done, total) }))
  expect(report).toEqual({
    segments: 4,
    entries: 10,
    checkpoints: 10,
    damage: [],
    unnamed: 0,
    cancelled: false,
  })
  expect(told.slice(-2)).toEqual([10, 10])
  expect(vault.mode).toEqual({ kind: 'writable' })
  expect(vault.verification).toMatchObject({ kind: 'whole', entries: 10 })
  expect(standings).toEqual(['running', 'whole'])
  await vault.close()
})

describe('damage done while the workspace is open', () => {
  test('is named with its record, what lies behind it is looked at, and nothing more is written', async () => {
    const { vault, segments, name, record } = await opened()
    await damage(segments[1] ?? '', 2)
    const modes: unknown[] = []
    vault.onModeChanged((mode) => modes.push(mode))
    const report = valueOf(await vault.verify())
    expect(report).toMatchObject({
      segments: 3,
      entries: 9,
      checkpoints: 10,
      damage: [
        {
          kind: 'frame',
          segment: name(1),
          frame: 2,
          entries: { first: 2, last: 2 },
          records: [record(2)],
        },
      ],
    })
    const mode = {
      kind: 'read-only',
      mayTakeOut: true,
      reason: { kind: 'damaged', lastGood: 1, damage: report.damage },
    }
    expect([vault.mode, modes]).toEqual([mode, [mode]])
    expect(codeOf(await vault.commit({ records: [incidentDraft()] }))).toBe('read-only')
    await vault.close()
  })

  test('in several places is named in each', async () => {
    const { vault, segments, name, record } = await opened()
    await damage(segments[1] ?? '', 2, 5) // an entry, and the checkpoint of another
    await damage(segments[2] ?? '', 0)
    await damage(segments[3] ?? '', 1, 2)
    const report = valueOf(await vault.verify())
    expect(report.damage).toMatchObject([
      { segment: name(1), frame: 2, entries: { first: 2, last: 2 }, records: [record(2)] },
      { segment: name(1), frame: 5, entries: null, records: [] },
      { segment: name(2), frame: 0, entries: { first: 4, last: 4 }, records: [record(4)] },
      { segment: name(3), frame: 1, entries: { first: 8, last: 8 }, records: [record(8)] },
    ])
    expect(report).toMatchObject({ entries: 7, segments: 1 })
    await vault.close()
  })

  test('to the end of a segment, or of the journal, is named with all that is out of reach', async () => {
    const { vault, segments, name, record } = await opened()
    const [, first = '', , last = ''] = segments
    const bytes = await readFile(first)
    await truncate(first, (framesOf(bytes)[2] ?? 0) + 5)
    await writeFile(last, Buffer.alloc(10))
    expect(valueOf(await vault.verify()).damage).toMatchObject([
      { segment: name(1), frame: 2, entries: { first: 2, last: 3 }, records: [record(2), record(3)] },
      { segment: name(3), frame: 0, entries: { first: 7, last: 9 } },
    ])
    await vault.close()
  })

  test('a segment that is gone', async () => {
    const { vault, segments, name } = await opened()
    await rm(segments[2] ?? '')
    expect(valueOf(await vault.verify()).damage).toMatchObject([
      { kind: 'segment-order', segment: name(3), entries: { first: 4, last: 6 } },
    ])
    await vault.close()
  })

  test('a journal that ends too early', async () => {
    const { vault, segments } = await opened()
    await rm(segments[3] ?? '')
    expect(valueOf(await vault.verify()).damage).toMatchObject([
      { kind: 'end-missing', entries: { first: 7, last: 9 } },
    ])
    await vault.close()
  })

  test('a witness of another history', async () => {
    const { workspace, vault } = await opened()
    const other = await workspace.copy()
    await other.session(async (copy) => valueOf(await copy.commit({ records: [incidentDraft()] })))
    valueOf(await vault.commit({ records: [incidentDraft()] }))
    const head = path.join('checkpoints', 'head')
    await writeFile(path.join(workspace.folder, head), await readFile(path.join(other.folder, head)))
    expect(valueOf(await vault.verify()).damage).toMatchObject([{ kind: 'other-history' }])
    await vault.close()
  })
})

test('a verification can be stopped, ends with the workspace, and commits go on under it', async () => {
  const { vault } = await opened()
  const stop = new AbortController()
  stop.abort()
  expect(valueOf(await vault.verify({ signal: stop.signal }))).toMatchObject({ cancelled: true, damage: [] })
  expect(vault.verification).toEqual({ kind: 'not-yet' })
  const [report] = await Promise.all([vault.verify(), vault.commit({ records: [incidentDraft()] })])
  expect(valueOf(report).damage).toEqual([])
  const running = vault.verify()
  await vault.close()
  expect(valueOf(await running).cancelled).toBe(true)
  expect(codeOf(await vault.verify())).toBe('locked')
})
