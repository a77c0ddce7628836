import { expect, test } from 'vitest'
import type { FieldOf } from '../../domain/import-profile/schema.ts'
import { mapped } from '../testing/mapped.fixture.ts'
import type { Cell } from '../table.ts'

const list = (...items: string[]): Cell => ({ type: 'list', items })
const linked = (cells: Readonly<Record<string, Cell>>, more: Partial<FieldOf<'links'>> = {}) => {
  const { made, told } = mapped(cells, {
    to: 'links',
    columns: ['links'],
    split: ['comma', 'space'],
    titles: null,
    ...more,
  })
  return { sources: made?.sources, told }
}

test('links of one cell, each once; another address of one is told', () => {
  const links = 'https://x.com/a/status/1?s=20,https://twitter.com/a/status/1,https://a.example/1,2'
  const sources = [
    { url: 'https://x.com/a/status/1?s=20', title: '' },
    { url: 'https://a.example/1,2', title: '' },
  ]
  expect(linked({ links })).toEqual({ sources, told: ['links link-repeated'] })
  const twice = 'https://x.com/a/status/1?s=20,https://a.example/1,2,https://x.com/a/status/1?s=20'
  expect(linked({ links: twice })).toEqual({ sources, told: [] })
})

test('a copy in an archive stands beside what it is a copy of', () => {
  const urls = ['https://t.me/a/1', 'https://web.archive.org/web/20220317101112/https://t.me/a/1']
  expect(linked({ links: urls.join(' ') })).toEqual({
    sources: urls.map((url) => ({ url, title: '' })),
    told: [],
  })
})

test('what is no link is told, keeps nothing out, and makes no source', () => {
  expect(linked({ links: 'HIDDEN' })).toEqual({ sources: [], told: ['links link'] })
  expect(linked({ links: null })).toEqual({ sources: [], told: [] })
  expect(linked({ links: `https://a.example/${'x'.repeat(2_000)}` })).toEqual({
    sources: [],
    told: ['links link'],
  })
  expect(linked({ links: 'https://a.example/\u202egpj' })).toEqual({ sources: [], told: ['links link'] })
})

test('titles stand with the link at their place, where there are as many', () => {
  const links = list('https://a.example/1', 'HIDDEN', 'https://b.example/2')
  expect(linked({ links, titles: list('One', 'Hidden', ' Two ') }, { titles: 'titles' })).toEqual({
    sources: [
      { url: 'https://a.example/1', title: 'One' },
      { url: 'https://b.example/2', title: 'Two' },
    ],
    told: ['links link'],
  })
  expect(linked({ links, titles: list('One') }, { titles: 'titles' }).sources?.[0]?.title).toBe('')
  expect(
    linked({ links: list('https://a.example/1'), titles: list('x'.repeat(501)) }, { titles: 'titles' }),
  ).toEqual({
    sources: [{ url: 'https://a.example/1', title: '' }],
    told: ['links too-long'],
  })
})

test('sources that are only named, each once', () => {
  const named: FieldOf<'source'> = { to: 'source', column: 'by', split: ['semicolon'] }
  expect(mapped({ by: 'Radio Sun; Radio  Sun;;Gazette, of Moon' }, named).made?.sources).toEqual([
    { url: '', title: 'Radio Sun' },
    { url: '', title: 'Gazette, of Moon' },
  ])
})

test('more sources than a record holds are told', () => {
  const links = Array.from({ length: 250 }, (_, at) => `https://a.example/${at}`).join(' ')
  const { sources, told } = linked({ links })
  expect(sources).toHaveLength(199)
  expect(told).toEqual(['links too-many'])
})
