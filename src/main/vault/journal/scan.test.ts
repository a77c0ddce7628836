import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { realFiles } from '../storage/real-files.ts'
import { uuidV7 } from '../storage/uuid-v7.ts'
import { tempFolder } from '../testing/temp-folder.ts'
import { signingKeyOf } from '../keys/signing-key.ts'
import { checkpointSigner } from './checkpoint.ts'
import { Journal, type JournalOptions } from './journal.ts'
import { scanJournal } from './scan.ts'
import { JournalState } from './state.ts'

const ids = { workspaceId: uuidV7(), actor: uuidV7(), device: uuidV7() }
const sign = checkpointSigner('holdfast.example/test', signingKeyOf(randomBytes(32)))
const draft = (text: string) => ({
  type: 'log' as const,
  subject: { kind: 'workspace', id: ids.workspaceId },
  body: { text },
})
const at = '2026-01-01T00:00:00.000Z'

/** A journal in a folder of its own, written by somebody who holds the keys and may misuse them. */
async function writer(change: Partial<JournalOptions> = {}) {
  const place = {
    files: realFiles,
    folder: await tempFolder(),
    workspaceId: ids.workspaceId,
    dataKey: randomBytes(32),
    origin: 'holdfast.example/test',
  }
  const state = new JournalState()
  const journal = new Journal({
    place,
    state,
    actor: ids.actor,
    device: ids.device,
    clock: { now: () => at },
    signCheckpoint: sign,
    bearWitness: () => Promise.resolve(),
    fold: () => undefined,
    happened: [],
    ...change,
  })
  const bodies: unknown[] = []
  const scan = () =>
    scanJournal(
      place,
      (_, __, body) => bodies.push(body),
      () => undefined,
    )
  return { journal, state, scan, bodies }
}

test('an honest journal reads back to the very same state', async () => {
  const { journal, state, scan, bodies } = await writer()
  await journal.append([draft('a'), draft('","entry":{"x"')], at)
  await journal.append([draft('c')], at)
  const { state: found, tail } = await scan()
  await journal.close()
  expect(tail).toBeUndefined()
  expect(found.head).toEqual(state.head)
  expect([found.lastEntryHash, found.checkpoint]).toEqual([state.lastEntryHash, state.checkpoint])
  expect(Buffer.from(found.lastFrameHash)).toEqual(Buffer.from(state.lastFrameHash))
  expect(bodies).toEqual([{ text: 'a' }, { text: '","entry":{"x"' }, { text: 'c' }])
})

describe('a history that a holder of the keys wrote wrong is found:', () => {
  const lies: Record<string, JournalOptions['signCheckpoint']> = {
    'a checkpoint of another size': (size, root) => sign(size + 1, root),
    'a checkpoint of another root': (size) => sign(size, new Uint8Array(32)),
    'a checkpoint of another journal': checkpointSigner(
      'holdfast.example/other',
      signingKeyOf(randomBytes(32)),
    ),
    'no checkpoint': () => 'nothing signed',
  }
  test.each(Object.entries(lies))('%s', async (_, signCheckpoint) => {
    const { journal, scan } = await writer({ signCheckpoint })
    await journal.append([draft('a')], at)
    await journal.close()
    await expect(scan()).rejects.toMatchObject({
      failure: { code: 'damaged', message: expect.stringContaining('checkpoint') },
    })
  })

  test('an entry that does not follow the one before', async () => {
    const { journal, state, scan } = await writer()
    await journal.append([draft('a')], at)
    state.lastEntryHash = 'f'.repeat(64)
    await journal.append([draft('b')], at)
    await journal.close()
    await expect(scan()).rejects.toMatchObject({ failure: { message: expect.stringContaining('follow') } })
  })
})
