import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fail, ok } from '#shared/lib/result.ts'
import type { UnfinishedDraft } from '#shared/ipc/contract.ts'
import { keepOpenDrafts, openDraft } from './open-drafts.ts'
import { DraftKeeper, type DraftState, type DraftStore } from './draft-keeper.ts'

const draft = (title: string): UnfinishedDraft => ({
  kind: 'case',
  id: 'an-id',
  baseRev: null,
  body: { title },
})

/** Keeps drafts in memory; `gate` holds the next write back until it is opened. */
function storeInMemory() {
  const kept = new Map<string, UnfinishedDraft>()
  const gate = { opened: Promise.resolve(), reached: () => {} }
  const store: DraftStore = {
    async keep(one) {
      gate.reached()
      await gate.opened
      kept.set(one.id, one)
      return ok({ keptAt: '2022-04-02T10:00:00.000Z' })
    },
    async drop({ id }) {
      kept.delete(id)
      return ok({})
    },
  }
  return { store, kept, gate }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('only the newest state is kept, a moment after the last change', async () => {
  const { store, kept } = storeInMemory()
  const states: DraftState[] = []
  const keeper = new DraftKeeper(store, (state) => states.push(state))
  keeper.change(draft('M'))
  await vi.advanceTimersByTimeAsync(500)
  keeper.change(draft('Mariupol'))
  await vi.advanceTimersByTimeAsync(500)
  expect(kept.size).toBe(0)
  await vi.advanceTimersByTimeAsync(200)
  expect(kept.get('an-id')?.body).toEqual({ title: 'Mariupol' })
  expect(states).toEqual([{ keptAt: '2022-04-02T10:00:00.000Z', failure: null }])
})

test('leaving the screen keeps what is pending at once', async () => {
  const { store, kept } = storeInMemory()
  const keeper = new DraftKeeper(store, () => undefined)
  keeper.change(draft('Mariupol'))
  await keeper.flush()
  expect(kept.size).toBe(1)
})

test('every open form is kept before a lock, and one that was left no longer counts', async () => {
  const { store, kept } = storeInMemory()
  const keeper = new DraftKeeper(store, () => undefined)
  const leave = openDraft(keeper)
  keeper.change(draft('Mariupol'))
  await keepOpenDrafts()
  expect(kept.get('an-id')?.body).toEqual({ title: 'Mariupol' })
  leave()
  await keeper.flush()
  keeper.change(draft('Kharkiv'))
  await keepOpenDrafts()
  expect(kept.get('an-id')?.body).toEqual({ title: 'Mariupol' })
})

test('a dropped draft is not brought back by a write that was under way', async () => {
  const { store, kept, gate } = storeInMemory()
  const { promise, resolve: open } = Promise.withResolvers<void>()
  gate.opened = promise
  const keeper = new DraftKeeper(store, () => undefined)
  keeper.change(draft('Mariupol'))
  const underWay = new Promise<void>((resolve) => (gate.reached = resolve))
  const flushed = keeper.flush()
  await underWay
  const dropped = keeper.drop('an-id')
  open()
  await Promise.all([flushed, dropped])
  expect(kept.size).toBe(0)
})

test('what is typed back leaves no draft, and a form that nobody touched drops none', async () => {
  const { store, kept } = storeInMemory()
  kept.set('an-id', draft('kept by an earlier session, and not to be read'))
  const keeper = new DraftKeeper(store, () => undefined)
  keeper.unchanged('an-id')
  await keeper.flush()
  expect(kept.size).toBe(1)
  keeper.change(draft('Mariupol'))
  await keeper.flush()
  keeper.unchanged('an-id')
  await keeper.flush()
  expect(kept.size).toBe(0)
})

test('a draft that could not be kept says so', async () => {
  const states: DraftState[] = []
  const full: DraftStore = {
    keep: async () => fail('no-space', 'The disk is full.'),
    drop: async () => ok({}),
  }
  const keeper = new DraftKeeper(full, (state) => states.push(state))
  keeper.change(draft('Mariupol'))
  await keeper.flush()
  expect(states.at(-1)?.failure?.code).toBe('no-space')
})
