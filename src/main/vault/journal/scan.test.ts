import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { realFiles } from '../storage/real-files.ts'
import { uuidV7 } from '../storage/uuid-v7.ts'
import { tempFolder } from '../testing/temp-folder.ts'
import { signingKeyOf } from '../keys/signing-key.ts'
import { checkpointSigner } from './checkpoint.ts'
import { noFold } from './stage-commit.ts'
import { Journal, type JournalOptions } from './journal.ts'
import { originOf, originOfCopy } from './origin.ts'
import { scanJournal } from './scan.ts'
import { JournalState } from './state.ts'

const ids = { workspaceId: uuidV7(), actor: uuidV7(), device: uuidV7() }
const key = signingKeyOf(randomBytes(32))
const origin = originOf(ids.workspaceId)
const sign = checkpointSigner(origin, key)
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
    origin,
  }
  const state = new JournalState(origin)
  const journal = new Journal({
    place,
    state,
    actor: ids.actor,
    device: ids.device,
    clock: { now: () => at },
    signCheckpoint: sign,
    bearWitness: () => Promise.resolve(),
    beginFold: noFold,
    happened: [],
    ...change,
  })
  const bodies: unknown[] = []
  const scan = () =>
    scanJournal(place, { fold: (_, __, body) => bodies.push(body), atCheckpoint: () => undefined })
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
    expect(await scan()).toMatchObject({
      state: { size: 0 },
      damage: { kind: 'checkpoint', frame: 1, seq: 1 },
    })
  })

  test('an entry that does not follow the one before', async () => {
    const { journal, state, scan } = await writer()
    await journal.append([draft('a')], at)
    state.lastEntryHash = 'f'.repeat(64)
    await journal.append([draft('b')], at)
    await journal.close()
    expect(await scan()).toMatchObject({ state: { size: 1 }, damage: { kind: 'entry', frame: 2, seq: 1 } })
  })
})

describe('a copy that was restored goes on under a name of its own:', () => {
  const copy = originOfCopy(ids.workspaceId)
  type Restored = { readonly origin: string; readonly parent: { origin: string; size: number; root: string } }

  /** One entry, the entry that begins the copy, one more; whatever is signed is signed under `signedAs`. */
  async function restored(change: (honest: Restored) => Restored = (honest) => honest, signedAs = copy) {
    let name = origin
    const { journal, scan } = await writer({
      signCheckpoint: (size, root) => checkpointSigner(name, key)(size, root),
    })
    await journal.append([draft('a')], at)
    const honest = { origin: copy, parent: { origin, ...journal.head } }
    name = signedAs
    const body = { event: 'restored', ...change(honest) }
    await journal.append([draft('b'), { ...draft(''), body }], at)
    await journal.append([draft('c')], at)
    await journal.close()
    return scan()
  }

  test('its journal reads to the end and says under which name it stands', async () => {
    expect((await restored()).state).toMatchObject({ origin: copy, size: 4 })
  })

  test('two copies of one backup have different names', () => {
    expect(originOfCopy(ids.workspaceId)).not.toBe(originOfCopy(ids.workspaceId))
  })

  test('under the old name nothing more may be signed', async () => {
    expect(await restored(undefined, origin)).toMatchObject({
      state: { size: 1 },
      damage: { kind: 'checkpoint' },
    })
  })

  const lies: Record<string, (honest: Restored) => Restored> = {
    'of another name': ({ parent, ...rest }) => ({ ...rest, parent: { ...parent, origin: copy } }),
    'of another size': ({ parent, ...rest }) => ({ ...rest, parent: { ...parent, size: 2 } }),
    'of another root': ({ parent, ...rest }) => ({ ...rest, parent: { ...parent, root: 'f'.repeat(64) } }),
    'whose name it keeps': ({ parent }) => ({ origin, parent }),
  }
  test.each(Object.entries(lies))('nothing is written of a parent %s', async (_, lie) => {
    await expect(restored(lie)).rejects.toThrow('go on from')
  })
})
