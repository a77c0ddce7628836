import { expect, test } from 'vitest'
import { after, chosenAmong, first } from './chosen-pair.ts'

const list = (ids: string) => [...ids].map((id) => ({ id }))

test('the pair that is looked at stays, whatever is found meanwhile', () => {
  const seen = chosenAmong(list('abc'), first)
  expect(seen).toEqual({ id: 'a', at: 0 })
  expect(chosenAmong(list('xyabc'), seen)).toEqual({ id: 'a', at: 2 })
  // Until the engine has answered, nothing is known of it.
  expect(chosenAmong([], seen)).toEqual(seen)
})

test('after a decision it is the next one, before the list is told of it and after', () => {
  const seen = chosenAmong(list('abcd'), { id: 'b', at: 1 })
  const next = after(list('abcd'), seen)
  expect(chosenAmong(list('abcd'), next).id).toBe('c')
  expect(chosenAmong(list('acd'), next).id).toBe('c')
  // Put off, it goes to the end.
  expect(chosenAmong(list('acdb'), next).id).toBe('c')
})

test('of the last one its place goes on to the one before, and one that is gone to what took its place', () => {
  const next = chosenAmong(list('abc'), after(list('abc'), { id: 'c', at: 2 }))
  expect(chosenAmong(list('ab'), next)).toEqual({ id: 'b', at: 1 })
  expect(chosenAmong(list('acd'), { id: 'b', at: 1 })).toEqual({ id: 'c', at: 1 })
})
