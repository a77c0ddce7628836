import { expect, it } from 'vitest'
import type { Grading } from '#shared/domain/grading/schema.ts'
import { newSource } from '#shared/domain/source/defaults.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import { gradeHistory } from './grade-history.ts'

const at = (gradedAt: string): Grading => ({ gradedBy: 'me', gradedAt, why: '' })
const version = (rev: number, reliability: 'B' | 'D' | 'F', reliabilityGrading: Grading | null) =>
  ({
    rev,
    kind: 'source',
    body: { ...newSource('en'), title: `Title ${rev}`, reliability, reliabilityGrading },
  }) as StoredRecord<'source'> // of a record, only what is looked at

it('tells each grade once, newest first, whatever else was changed in between', () => {
  const [first, second] = [at('2026-01-01'), at('2026-02-01')]
  const versions = [
    version(1, 'F', null),
    version(2, 'B', first),
    version(3, 'B', first),
    version(4, 'D', second),
    version(5, 'B', first),
  ]
  expect(gradeHistory(versions).map(({ rev, reliability }) => `${rev}${reliability}`)).toEqual([
    '5B',
    '4D',
    '2B',
    '1F',
  ])
})
