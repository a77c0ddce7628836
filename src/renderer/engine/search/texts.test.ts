import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formsOf } from '#shared/domain/search/forms.ts'
import { searchWords } from '#shared/domain/search/words.ts'
import { SearchedTexts } from './texts.ts'

const weights = { title: 4, told: 1 }
type Row = Readonly<Record<keyof typeof weights, string>>

/** Words of one another's forms and beginnings among them. */
const words = [
  'ринок',
  'ринку',
  'ринки',
  'школа',
  'школу',
  'mines',
  'mine',
  'mined',
  'min',
  'міст',
  '12',
  '123',
]
/** Of any number a word that has other forms. */
const village = (n: number): string =>
  `vill${[...String(n)].map((digit) => 'bcdfghjklm'[Number(digit)]).join('')}s`
const anyWord = fc.oneof(fc.constantFrom(...words), fc.nat(40).map(village))
const fewWords = fc.array(anyWord, { maxLength: 4 }).map((some) => some.join(' '))
const sought = fc.array(anyWord, { minLength: 1, maxLength: 2 })

/** What each row says, read word by word. */
function naive(rows: readonly Row[], soughtWords: readonly string[], isExact: boolean): number[] {
  const like = (word: string, at: number): number => {
    const one = soughtWords[at] ?? ''
    if (word === one) return 4
    if (isExact) return 0
    if (at === soughtWords.length - 1 && word.startsWith(one)) return 2
    const forms = new Set([one, ...formsOf(one)])
    return [word, ...formsOf(word)].some((form) => forms.has(form)) ? 1 : 0
  }
  const said = (text: string): number => {
    const told = searchWords(text)
    const runs = told.map((_, start) =>
      Math.min(
        ...soughtWords.map((_, at) => (start + at < told.length ? like(told[start + at] ?? '', at) : 0)),
      ),
    )
    return Math.max(0, ...runs)
  }
  return rows.map(({ title, told }) => Math.max(said(title) * weights.title, said(told) * weights.told))
}

/** As it comes back from a snapshot. */
function reopened(texts: SearchedTexts<keyof Row>): SearchedTexts<keyof Row> {
  const again = new SearchedTexts<keyof Row>(['title', 'told'])
  for (const [name, { arrays }] of Object.entries(texts.columns))
    for (const [array, values] of Object.entries(arrays))
      again.columns[name]?.arrays[array]?.restore(values.length).set(values.bytes())
  for (const column of Object.values(again.columns)) column.restored?.()
  return again
}

test('each row says what it says now, whatever was put, made, asked and kept in a snapshot before', () => {
  const put = fc.record({ row: fc.nat(40), title: fewWords, told: fewWords }).map((one) => ({ put: one }))
  const many = fc.nat(40).map((many) => ({ many }))
  const prepare = fc.nat(12).map((prepare) => ({ prepare }))
  const restart = fc.constant({ restart: true })
  const ask = fc.record({ words: sought, isExact: fc.boolean() }).map((one) => ({ ask: one }))
  const steps = fc.array(
    fc.oneof(
      { arbitrary: put, weight: 6 },
      many,
      { arbitrary: prepare, weight: 3 },
      { arbitrary: restart, weight: 2 },
      { arbitrary: ask, weight: 4 },
    ),
    { maxLength: 30 },
  )
  fc.assert(
    fc.property(steps, (some) => {
      let texts = new SearchedTexts<keyof Row>(['title', 'told'])
      const rows: Row[] = []
      const set = (row: number, said: Row): void => {
        rows[row] = said
        texts.put(row, said)
      }
      for (const step of some)
        if ('put' in step) set(Math.min(step.put.row, rows.length), step.put)
        else if ('many' in step)
          for (let n = 0; n < 1_100; n += 1) {
            const told = `${village(step.many * 100 + n)} ${words[n % words.length] ?? ''}`
            set((step.many + n) % (rows.length + 1), { title: '', told })
          }
        else if ('prepare' in step) for (let n = 0; n < step.prepare; n += 1) texts.prepare()
        else if ('restart' in step) texts = reopened(texts)
        else if (rows.length > 0) {
          const scores = texts.saying(
            { kind: 'said', within: null, mayGoOn: !step.ask.isExact, ...step.ask },
            weights,
          )
          expect([...scores]).toEqual(naive(rows, step.ask.words, step.ask.isExact))
        }
    }),
    {
      numRuns: 60,
      // Words whose forms came after the first question.
      examples: [
        [
          [
            { put: { row: 0, title: 'villbs', told: '' } },
            { ask: { words: ['villbs'], isExact: false } },
            { put: { row: 1, title: 'ринок', told: '' } },
            { ask: { words: ['ринок'], isExact: false } },
          ],
        ],
      ],
    },
  )
})

test('a row that changes while the postings are made says what it says afterwards, whenever that is', () => {
  for (let steps = 0; steps < 12; steps += 1) {
    const texts = new SearchedTexts<keyof Row>(['title', 'told'])
    for (let row = 0; row < 1_600; row += 1) texts.put(row, { title: '', told: 'mine' })
    for (let step = 0; step < steps; step += 1) texts.prepare()
    texts.put(1_500, { title: 'school', told: '' })
    texts.put(1_600, { title: '', told: 'mine' })
    while (texts.prepare()) continue
    const rowsSaying = (word: string): number[] => {
      const said = { kind: 'said', words: [word], within: null, isExact: true, mayGoOn: false } as const
      return [...texts.saying(said, weights).entries()].flatMap(([row, score]) => (score > 0 ? [row] : []))
    }
    expect(rowsSaying('school')).toEqual([1_500])
    expect(rowsSaying('mine')).toEqual(
      Array.from({ length: 1_601 }, (_, row) => row).filter((row) => row !== 1_500),
    )
  }
})
