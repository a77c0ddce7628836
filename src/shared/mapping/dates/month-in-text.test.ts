import { expect, test } from 'vitest'
import { monthInText } from './month-in-text.ts'

test.each([
  ['March 2024: A school was hit.', '2024-03', false],
  ['December  2023: A field burnt.', '2023-12', false],
  ['Around March 2024, a school was hit.', '2024-03', false],
  ['In early March 2024: a school was hit.', '2024-03', false],
  ['Mar. 2024: a school was hit.', '2024-03', false],
  ['Березень 2024: школа.', '2024-03', false],
  ['01 March 2024: A school was hit.', '2024-03', true],
  ['Around, 31 August 2023: schools.', '2023-08', true],
  ['1st March 2024', '2024-03', true],
  ['5-8 March 2024: shelling.', '2024-03', true],
  ['March 3, 2024: a school was hit.', '2024-03', true],
])('%j names %s, with a day: %s', (text, month, hasDay) => {
  expect(monthInText(text)).toEqual({ month, hasDay })
})

test.each([
  [''],
  ['A school was hit in March 2024.'],
  ['March: a school was hit.'],
  ['Maybe 2024 schools were hit.'],
  ['March 20241'],
  ['2024-03-01'],
])('%j begins with no month', (text) => {
  expect(monthInText(text)).toBeNull()
})
