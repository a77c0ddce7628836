import { expect, test } from 'vitest'
import { holdsSingleWord, singleWords } from './single-words.ts'

const oksana = { names: ['Oksana Petrenko', 'Мойсей'], contact: '', codeName: '', replacement: 'P-7K3Q' }

test('a finished text is looked through for each word of a name, whatever stands around it', () => {
  const words = singleWords([oksana])
  for (const text of ['petrenko77', 'a_PETRENKO_b', 'xx/Мойсей', 'to Oksana’s', 'Pe\u00adtrenko'])
    expect([text, holdsSingleWord(text, words)]).toEqual([text, true])
  for (const text of ['Petren', 'P-7K3Q said', '']) expect(holdsSingleWord(text, words)).toBe(false)
})

test('and not for what somebody is called who may be named, or what pages say anyway', () => {
  const words = singleWords([
    { ...oksana, names: ['Oksana Petrenko', 'Case Page'], shared: ['Ivan Petrenko'] },
  ])
  expect(holdsSingleWord('Ivan Petrenko, case 1, page 1', words)).toBe(false)
  expect(holdsSingleWord('Oksana', words)).toBe(true)
})
