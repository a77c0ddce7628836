import { expect, it } from 'vitest'
import { FileTokens } from './file-tokens.ts'

it('gives each path a fresh token of 32 hex digits and the name alone', () => {
  const files = new FileTokens()
  const [first, second] = files.register(['/home/analyst/a.jpg', '/home/analyst/a.jpg'])
  expect(first).toEqual({ token: expect.stringMatching(/^[0-9a-f]{32}$/), name: 'a.jpg' })
  expect(first?.token).not.toBe(second?.token)
  expect(files.pathOf(first?.token ?? '')).toBe('/home/analyst/a.jpg')
})

it('knows nothing any more once cleared', () => {
  const files = new FileTokens()
  const [file] = files.register(['/home/analyst/a.jpg'])
  files.clear()
  expect(files.pathOf(file?.token ?? '')).toBeUndefined()
})
