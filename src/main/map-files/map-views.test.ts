import { expect, test } from 'vitest'
import { mapFileLimits } from '#shared/domain/map-file/limits.ts'
import { Refusal } from '#main/vault/storage/refusal.ts'
import { MapViews } from './map-views.ts'

const views = new MapViews()
const session = {
  stage: 'unlocked',
  vault: {
    mapFiles: {
      read: async (id: string, { from, length }: { from: number; length: number }) => {
        if (from === 666) throw new Refusal({ code: 'damaged', message: 'Damaged.' })
        return id === 'one' ? new Uint8Array(length).fill(from) : undefined
      },
    },
  },
} as unknown as Parameters<MapViews['serve']>[0] // of a vault nothing but this is asked

const asked = (path: string, stage = 'unlocked') => views.serve({ ...session, stage })(path)

test('stretches of a file are given out under its address, until it is locked', async () => {
  const address = views.addressOf('one')
  expect(views.addressOf('one')).toBe(address)
  expect(await asked(`${address}/7-3`)).toEqual(Uint8Array.of(7, 7, 7))
  expect(await asked(`${address}/7-3`, 'locked')).toBeUndefined()
  for (const end of [
    '',
    '/',
    '/7',
    '/7-',
    '/-7',
    '/7-3/1',
    '/a-b',
    `/0-${mapFileLimits.tileBytes + 1}`,
    '/666-1',
  ])
    expect(await asked(`${address}${end}`)).toBeUndefined()
  expect(await asked(`/map/${'0'.repeat(32)}/0-1`)).toBeUndefined()
  views.clear()
  expect(await asked(`${address}/7-3`)).toBeUndefined()
})
