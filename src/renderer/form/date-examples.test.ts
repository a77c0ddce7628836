import fc from 'fast-check'
import { expect, it } from 'vitest'
import { edtfBounds } from '#shared/domain/date/bounds.ts'
import { parseEdtf } from '#shared/domain/date/edtf.ts'
import { dateExamples } from './date-examples.ts'

it('builds on the day that is typed', () => {
  expect(dateExamples('2022-06-27')).toMatchObject({
    about: '2022-06-27~',
    season: '2022-22',
    openEnd: '2022-06-27/..',
  })
  expect(dateExamples('the day after')).toMatchObject({ day: '2022-03-16' })
})

it('counts January to the winter before', () => expect(dateExamples('2022-01-05').season).toBe('2021-24'))

it('shows only dates, and the day lies within each of them', () => {
  const days = fc.date({ min: new Date('1000-01-02'), max: new Date('9998-12-30'), noInvalidDate: true })
  fc.assert(
    fc.property(days, (date) => {
      const day = date.toISOString().slice(0, 10)
      for (const example of Object.values(dateExamples(day))) {
        const parsed = parseEdtf(example)
        if (!parsed.ok) throw new Error(example)
        const { lower, upper } = edtfBounds(parsed.value)
        expect((lower ?? day) <= day && day <= (upper ?? day)).toBe(true)
      }
    }),
  )
})
