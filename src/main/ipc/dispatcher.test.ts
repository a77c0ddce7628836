import { afterAll, describe, expect, it, vi } from 'vitest'
import { channelNames, contract, type ChannelName } from '#shared/ipc/contract.ts'
import { seeded } from '#shared/domain/testing/seeded.fixture.ts'
import { ok, type Result } from '#shared/lib/result.ts'
import type { Sender } from '#main/host/host.ts'
import { buildDispatch, type DispatchSetup, type Handlers } from './dispatcher.ts'
import { malformed, wellFormed } from './malformed.fixture.ts'
import { appOrigins } from '#main/host/sender.ts'
import { counted, figure, patience, tellCounts } from '#main/vault/testing/figure.ts'
import type { Fault } from '#main/host/fault.ts'

const payloadsPerChannel = figure(100, 1_000)
const ours: Sender = { isMainFrame: true, isOurWindow: true, url: 'app://holdfast/' }
const stageFor = (name: ChannelName) => {
  const { when } = contract[name]
  if (when === 'always') return 'start'
  return when === 'writable' || when === 'exporting' ? 'unlocked' : when
}

function dispatcher(setup: Partial<DispatchSetup> = {}) {
  const called = vi.fn<(request: unknown) => Promise<Result<unknown>>>(async () => ok({}))
  const handlers = Object.fromEntries(channelNames.map((name) => [name, called])) as unknown as Handlers // one spy for all
  const faults: Fault[] = []
  let clock = 0
  const dispatch = buildDispatch({
    handlers,
    origin: appOrigins.electron,
    stage: () => 'unlocked',
    mode: () => ({ kind: 'writable' }),
    onFault: (fault) => faults.push(fault),
    now: () => (clock += 1_000),
    ...setup,
  })
  return { dispatch, called, faults }
}

const codeOf = (answer: unknown) => {
  const result = answer as Result<unknown> // the envelope is what is under test
  return result.ok ? 'ok' : result.failure.code
}

/** What reached a handler must be JSON (an undefined property counts as absent) that the schema accepts. */
function expectWellFormed(name: ChannelName, payload: unknown) {
  const sent: unknown = JSON.parse(JSON.stringify(payload))
  expect(sent).toEqual(payload)
  expect(contract[name].request.safeParse(sent).success).toBe(true)
}

const viewing = { kind: 'read-only', mayTakeOut: false, reason: { kind: 'viewer' } } as const

describe('a viewer', () => {
  it.each(channelNames)('may not call %s if it writes or takes out, and may if it does not', async (name) => {
    const { dispatch, called } = dispatcher({ stage: () => stageFor(name), mode: () => viewing })
    const code = codeOf(await dispatch(name, wellFormed[name], ours))
    const { when } = contract[name]
    const writes = when === 'writable' || when === 'exporting'
    expect([code === 'read-only', called.mock.calls.length]).toEqual([writes, writes ? 0 : 1])
  })

  it('is refused by every channel that commits, keeps, takes in or takes out', () => {
    const writing = channelNames.filter((name) => ['writable', 'exporting'].includes(contract[name].when))
    expect(writing).toEqual(
      expect.arrayContaining([
        'analyst:add',
        'analyst:retire',
        'journal:commit',
        'draft:keep',
        'evidence:take-in',
        'evidence:save-original',
        'dossier:export',
      ]),
    )
  })
})

describe('a damaged workspace', () => {
  const place = { segment: null, frame: null, entries: null, records: [] }
  const damaged = {
    kind: 'read-only' as const,
    mayTakeOut: true,
    reason: { kind: 'damaged' as const, lastGood: 3, damage: [{ kind: 'end-missing' as const, ...place }] },
  }

  it.each(channelNames)('can be looked at and exported from: %s', async (name) => {
    const { dispatch, called } = dispatcher({ stage: () => stageFor(name), mode: () => damaged })
    const code = codeOf(await dispatch(name, wellFormed[name], ours))
    const writes = contract[name].when === 'writable'
    expect([code === 'read-only', called.mock.calls.length]).toEqual([writes, writes ? 0 : 1])
  })
})

describe('a damaged workspace, to a viewer', () => {
  const reason = { kind: 'damaged' as const, lastGood: 3, damage: [] }
  const mode = { kind: 'read-only' as const, mayTakeOut: false, reason }

  it.each(channelNames)('gives no more than a whole one: %s', async (name) => {
    const { dispatch } = dispatcher({ stage: () => stageFor(name), mode: () => mode })
    const code = codeOf(await dispatch(name, wellFormed[name], ours))
    const { when } = contract[name]
    expect(code === 'read-only').toBe(when === 'writable' || when === 'exporting')
  })
})

describe.each(channelNames)('channel %s', (name) => {
  it('hands a well-formed request to its handler', async () => {
    const { dispatch, called } = dispatcher({ stage: () => stageFor(name) })
    await dispatch(name, wellFormed[name], ours)
    expect(called).toHaveBeenCalledOnce()
  })

  it(
    `refuses ${payloadsPerChannel} malformed payloads without calling its handler`,
    async () => {
      const random = seeded(0x5eed ^ name.length)
      const { dispatch, called } = dispatcher({ stage: () => stageFor(name) })
      let refused = 0
      for (let thrown = 0; refused < payloadsPerChannel && thrown < payloadsPerChannel * 10; thrown++) {
        const payload = malformed(name, random)
        called.mockClear()
        const code = codeOf(await dispatch(name, payload, ours))
        if (called.mock.calls.length === 0) {
          expect(['invalid', 'too-large']).toContain(code)
          refused += 1
        } else expectWellFormed(name, payload)
      }
      expect(refused).toBe(payloadsPerChannel)
    },
    patience(60, 10),
  )

  it('refuses every sender but the main frame of our own window', async () => {
    const { dispatch, called } = dispatcher({ stage: () => stageFor(name) })
    for (const sender of [...wrongSenders, ...strangeSenders(seeded(0xbad ^ name.length))])
      expect(codeOf(await dispatch(name, wellFormed[name], sender))).toBe('refused')
    expect(called).not.toHaveBeenCalled()
  })

  it('refuses calls at any other stage of the session', async () => {
    for (const stage of ['start', 'locked', 'unlocked'] as const) {
      if (contract[name].when === 'always' || stageFor(name) === stage) continue
      const { dispatch, called } = dispatcher({ stage: () => stage })
      expect(['locked', 'refused']).toContain(codeOf(await dispatch(name, wellFormed[name], ours)))
      expect(called).not.toHaveBeenCalled()
    }
  })

  it('allows its number of calls a second and no more', async () => {
    let clock = 0
    const { dispatch, called } = dispatcher({ stage: () => stageFor(name), now: () => clock })
    const { perSecond } = contract[name]
    for (let call = 0; call < perSecond + 5; call++) await dispatch(name, wellFormed[name], ours)
    expect(called).toHaveBeenCalledTimes(perSecond)
    clock += 1_000
    await dispatch(name, wellFormed[name], ours)
    expect(called).toHaveBeenCalledTimes(perSecond + 1)
  })
})

const wrongSenders: readonly Sender[] = [
  { ...ours, isMainFrame: false },
  { ...ours, isOurWindow: false },
  ...[
    '',
    'about:blank',
    'null',
    'app://other/',
    'app://holdfast.evil/',
    'app://holdfast:81/',
    'app://user@holdfast/',
    'https://holdfast/',
    'https://holdfast.invalid/',
    'data:text/html,app://holdfast/',
    'file:///app://holdfast/',
    'blob:app://holdfast/0',
    'not a url',
  ].map((url) => ({ ...ours, url })),
]

/** Addresses that differ from ours in one letter of the scheme or of the host. */
function strangeSenders(random: () => number): Sender[] {
  const letters = 'abcdefghijklmnopqrstuvwxyz0123456789-.'
  const places = [...'app', ...'holdfast'].map((_, at) => (at < 3 ? at : at + 3))
  return Array.from({ length: payloadsPerChannel }, () => {
    const at = places[Math.floor(random() * places.length)] ?? 0
    const letter = letters[Math.floor(random() * letters.length)] ?? ''
    const cut = random() < 0.5 && ours.url[at] !== letter ? 1 : 0
    return { ...ours, url: ours.url.slice(0, at) + letter + ours.url.slice(at + cut) }
  })
}

afterAll(() => {
  const each = counted(payloadsPerChannel)
  tellCounts(
    'P9',
    `${each} malformed payloads and ${each} wrong senders on each of ${channelNames.length} channels, 0 let through`,
  )
})

describe('dispatch', () => {
  it.each(['', 'journal', 'journal:none', '__proto__', 'constructor', 'toString'])(
    'refuses the channel %j',
    async (name) => {
      const { dispatch, called, faults } = dispatcher()
      expect(codeOf(await dispatch(name, {}, ours))).toBe('refused')
      expect(called).not.toHaveBeenCalled()
      expect(faults).toEqual([])
    },
  )

  it('names the fields and rules a request broke', async () => {
    const { dispatch } = dispatcher({ stage: () => 'start' })
    const request = { ...wellFormed['workspace:create'], passphrase: 'short', analystName: '' }
    expect(await dispatch('workspace:create', request, ours)).toMatchObject({
      ok: false,
      failure: {
        code: 'invalid',
        issues: [
          { path: ['analystName'], key: 'text.required' },
          { path: ['passphrase'], key: 'passphrase.tooShort' },
        ],
      },
    })
  })

  it('refuses a key that would reach a prototype, even where a draft may hold any key', async () => {
    const { dispatch, called } = dispatcher()
    const draft = { ...wellFormed['draft:keep'], body: JSON.parse('{"__proto__": {"admin": true}}') }
    expect(codeOf(await dispatch('draft:keep', draft, ours))).toBe('invalid')
    expect(called).not.toHaveBeenCalled()
  })

  it('counts the size of a request in bytes of UTF-8', async () => {
    const { dispatch, called } = dispatcher()
    const draft = { ...wellFormed['draft:keep'], body: { title: 'Ж'.repeat(2_100_000) } }
    expect(codeOf(await dispatch('draft:keep', draft, ours))).toBe('too-large')
    expect(called).not.toHaveBeenCalled()
  })

  it('drops undefined properties, as JSON does', async () => {
    const { dispatch, called } = dispatcher()
    const commit = { ...wellFormed['journal:commit'], reason: undefined }
    await dispatch('journal:commit', commit, ours)
    expect(Object.keys(called.mock.lastCall?.[0] as object)).toEqual(['records'])
  })

  it('answers a throwing handler with a code, and logs it without message, path or text of a record', async () => {
    const secret = 'witness Olena'
    const fails = async () => {
      throw new TypeError(`cannot read ${secret}\n    at /home/analyst/${secret}`)
    }
    const { dispatch, faults } = dispatcher({ handlers: { ...({} as Handlers), 'journal:history': fails } })
    const answer = await dispatch('journal:history', wellFormed['journal:history'], ours)
    expect(codeOf(answer)).toBe('internal')
    expect(JSON.stringify(answer)).not.toMatch(/Olena|home|\bat /)
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatchObject({ channel: 'journal:history', kind: 'TypeError' })
    expect(JSON.stringify(faults)).not.toContain('Olena')
  })

  it('keeps back an answer outside its schema', async () => {
    const handlers = {
      ...({} as Handlers),
      'draft:list': async () => ok([{ keptAt: 'secret', draft: 1 }] as never),
    }
    const { dispatch, faults } = dispatcher({ handlers })
    const answer = await dispatch('draft:list', {}, ours)
    expect(codeOf(answer)).toBe('internal')
    expect(faults).toMatchObject([{ channel: 'draft:list', kind: 'AnswerOutsideSchema' }])
    expect(JSON.stringify([answer, faults])).not.toContain('secret')
  })
})
