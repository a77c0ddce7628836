import { expect, test } from 'vitest'
import fc from 'fast-check'
import { linkSplitter, type LinkSeparator } from './split-links.ts'

const all: readonly LinkSeparator[] = ['space', 'comma', 'line', 'semicolon', 'bar']

test.each<[string, string[], string[]]>([
  ['', [], []],
  ['https://a.example/1', ['https://a.example/1'], []],
  ['https://a.example/1,https://b.example/2', ['https://a.example/1', 'https://b.example/2'], []],
  [
    'https://a.example/1, https://b.example/2;https://c.example',
    ['https://a.example/1', 'https://b.example/2', 'https://c.example'],
    [],
  ],
  ['https://a.example/1,2,3?x=a,b', ['https://a.example/1,2,3?x=a,b'], []],
  ['https://a.example/@1,2,3z,https://b.example', ['https://a.example/@1,2,3z', 'https://b.example'], []],
  [
    'https://archive.example/web/https://a.example/1',
    ['https://archive.example/web/https://a.example/1'],
    [],
  ],
  ['https://a.example/?u=https://b.example', ['https://a.example/?u=https://b.example'], []],
  ['https://a.example/1\nhttps://b.example/2\r\n', ['https://a.example/1', 'https://b.example/2'], []],
  ['https://a.example/1 ,', ['https://a.example/1'], []],
  ['HTTPS://A.example | http://b.example', ['HTTPS://A.example', 'http://b.example'], []],
  ['HIDDEN', [], ['HIDDEN']],
  ['You can request access to the file', [], ['You can request access to the file']],
  ['see https://a.example/1 and ask', ['https://a.example/1'], ['see', 'and ask']],
  ['(https://a.example/1)', ['https://a.example/1'], []],
  ['https://a.example/Kyiv_(city)', ['https://a.example/Kyiv_(city)'], []],
  ['www.a.example', [], ['www.a.example']],
  ['t.me/channel/1, https://a.example', ['https://a.example'], ['t.me/channel/1']],
  ['javascript:alert(1)', [], ['javascript:alert(1)']],
  [' , ; - ', [], []],
])('%j', (text, links, prose) => {
  expect(linkSplitter(all)(text)).toEqual({ links, prose })
})

test('without a separator named, only white space parts links', () => {
  expect(linkSplitter([])('https://a.example,https://b.example https://c.example').links).toEqual([
    'https://a.example,https://b.example',
    'https://c.example',
  ])
})

test('links come back from every way of joining them, and none has white space in it', () => {
  const link = fc
    .array(fc.constantFrom('a', ',', '2', '/', '?x=', '_(b)', '%20'), { minLength: 1, maxLength: 6 })
    .map((parts) => `https://${parts.join('')}z`)
  fc.assert(
    fc.property(
      fc.array(link, { maxLength: 5 }),
      fc.constantFrom(',', ', ', ';', ' ', '\n', '|', ' | '),
      (links, between) => {
        expect(linkSplitter(all)(links.join(between))).toEqual({ links, prose: [] })
      },
    ),
  )
  fc.assert(
    fc.property(fc.string(), (text) => {
      for (const found of linkSplitter(all)(`${text} https://${text}`).links)
        expect(found).toMatch(/^https?:\/\/\S*$/i)
    }),
  )
})

test('a long cell of separators takes no longer than it is', () => {
  const cell = `https://a.example/${' ,'.repeat(100_000)}x`
  expect(linkSplitter(all)(cell).prose).toEqual(['x'])
})
