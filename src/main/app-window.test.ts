import { expect, test } from 'vitest'
import { AppWindow } from './app-window.ts'
import type { HostWindow } from './host/host.ts'

function noted() {
  const events: string[] = []
  let made = 0
  const window = new AppWindow(async () => {
    const number = ++made
    events.push(`open ${number}`)
    return { close: async () => void events.push(`close ${number}`) } as Partial<HostWindow> as HostWindow // only closing is looked at
  })
  return { events, window }
}

test('a replacement opens before the one before closes; a renewal closes first', async () => {
  const { events, window } = noted()
  await window.replace()
  await window.replace()
  await window.renew(async () => void events.push('between'))
  expect(events).toEqual(['open 1', 'open 2', 'close 1', 'close 2', 'between', 'open 3'])
})

test('after the end nothing is opened any more', async () => {
  const { events, window } = noted()
  await window.replace()
  await window.close()
  await window.renew(async () => void events.push('between'))
  expect(events).toEqual(['open 1', 'close 1'])
})
