import { describe, expect, test } from 'vitest'
import { findNames, withoutNames } from './find-names.ts'
import { knownNames } from './known-names.ts'

const oksana = {
  names: ['Oksana Petrenko', 'Оксана Іванівна Петренко', 'أحمد الخطيب'],
  contact: 'Phone: +380 44 123 45 67\noksana.p@example.org\n@oksana_77\nVesela Street 12, Mariupol',
  codeName: '',
  replacement: 'P-7K3Q',
}
const known = knownNames([oksana])
const told = (text: string) => withoutNames(text, findNames(text, known))

describe('a name in a text is found', () => {
  test.each([
    'Oksana Petrenko',
    'OKSANA PETRENKO',
    'Petrenko, Oksana',
    'Öksana Pétrenko',
    'Oxana Petrenko',
    'Оксана Петренко',
    'Петренко Оксана Іванівна',
    'О. Петренко',
    'Petrenko O',
    'Оксани Петренко',
    'Оксаною Петренко',
    'أَحْمَد الخطيب',
    'احمد خطيب',
    'واحمد الخطيب',
    'oksanapetrenko',
    'Oksana_Petrenko',
    'Oks\u00adana\u200b Petrenko',
    '+380441234567',
    '(044) 123-45-67',
    '٠٤٤ ١٢٣ ٤٥ ٦٧',
    'OKSANA.P@example.org',
    '@Oksana_77',
    'vesela street 12, Mariupol',
  ])('as %s', (written) => {
    expect(told(`Said ${written} on the day.`)).toBe('Said P-7K3Q on the day.')
  })

  test.each([
    'Oksana',
    'Petrenko Square',
    'Oksana Kovalenko',
    'Maria Petrenko',
    '123 45 67',
    'a street in Mariupol',
  ])('and what only looks near is not: %s', (written) => {
    expect(told(written)).toBe(written)
  })

  test('by one word alone where it is known who is meant', () => {
    const text = 'Petrenko said that the channel was Oksana’s.'
    expect(withoutNames(text, findNames(text, known, known))).toBe(
      'P-7K3Q said that the channel was Oksana’s.',
    )
  })

  test('across scripts, from the one that is on record to the other', () => {
    const others = knownNames(
      ['Ганна Хмельницька', 'Yulia Shevchenko', 'Andriy Zelensky', 'Юрій Щербак'].map((name) => ({
        names: [name],
        contact: '',
        codeName: '',
        replacement: 'X',
      })),
    )
    for (const written of [
      'Hanna Khmelnytska',
      'Юлія Шевченко',
      'Юлией Шевченко',
      'Iuliia Shevchenko',
      'Андрій Зеленський',
      'Андрія Зеленського',
      'Yurii Shcherbak',
      'Jurij Ščerbak',
    ])
      expect([written, withoutNames(written, findNames(written, others))]).toEqual([written, 'X'])
  })
})
