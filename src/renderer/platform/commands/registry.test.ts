import { expect, test, vi } from 'vitest'
import { CommandRegistry } from './registry.ts'
import { commandIds, commandTable } from './table.ts'

const save = (registry: CommandRegistry) => registry.list().find(({ id }) => id === 'record.save')

test('a command that nobody has taken up is listed but cannot be run', () => {
  const registry = new CommandRegistry()
  expect(save(registry)?.available).toBe(false)
  expect(registry.run('record.save')).toBe(false)
})

test('the last to take a command up carries it out, and gives it back', () => {
  const registry = new CommandRegistry()
  const [outer, inner] = [vi.fn<() => void>(), vi.fn<() => void>()]
  registry.handle('record.save', outer)
  const letGo = registry.handle('record.save', inner)
  registry.run('record.save')
  letGo()
  expect(registry.run('record.save')).toBe(true)
  expect([inner.mock.calls.length, outer.mock.calls.length]).toEqual([1, 1])
})

test('whoever shows the commands is told of a change, and sees the same list until then', () => {
  const registry = new CommandRegistry()
  const listener = vi.fn<() => void>()
  const stop = registry.subscribe(listener)
  const before = registry.list()
  expect(registry.list()).toBe(before)
  const letGo = registry.handle('record.save', () => undefined)
  expect(listener).toHaveBeenCalledOnce()
  expect(save(registry)?.available).toBe(true)
  stop()
  letGo()
  expect(listener).toHaveBeenCalledOnce()
  expect(save(registry)?.available).toBe(false)
})

test('no two commands share a shortcut', () => {
  const shortcuts = commandIds.flatMap((id): readonly string[] => commandTable[id].shortcuts)
  expect(new Set(shortcuts).size).toBe(shortcuts.length)
})
