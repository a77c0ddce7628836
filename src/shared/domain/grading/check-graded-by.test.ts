import { describe, expect, it } from 'vitest'
import { checkGradedBy, type Graded } from './check-graded-by.ts'

const [me, another] = ['me', 'another']
const then = '2026-03-01T10:00:00.000Z'
const now = '2026-03-02T10:00:00.000Z'
const graded = (
  grade: Graded['grade'],
  gradedBy: string | null,
  gradedAt: string | null = then,
  why = '',
): Graded => ({
  grade,
  grading: { gradedBy, gradedAt, why },
})

describe('who gave a grade', () => {
  it('may be whoever saves it', () => {
    expect(checkGradedBy(graded('B', me), [], me)).toBeNull()
    expect(checkGradedBy(graded('B', me, now), [graded('C', another)], me)).toBeNull()
  })

  it('may not be somebody else, nor nobody', () => {
    expect(checkGradedBy(graded('B', another), [], me)).toBe('grade.byAnother')
    expect(checkGradedBy(graded('2', null, null), [], me)).toBe('grade.byAnother')
    expect(checkGradedBy(graded('F', another), [], me)).toBe('grade.byAnother')
  })

  it('may be somebody else where it stood so before, in any version', () => {
    expect(checkGradedBy(graded('B', another), [graded('B', another)], me)).toBeNull()
    expect(
      checkGradedBy(graded('B', null, null), [graded('B', null, null), graded('C', me, now)], me),
    ).toBeNull()
  })

  it('does not let a grade, its date or its reason be changed in their name', () => {
    const before = [graded('B', another, then, 'close to the ground')]
    expect(checkGradedBy(graded('C', another, then, 'close to the ground'), before, me)).toBe(
      'grade.byAnother',
    )
    expect(checkGradedBy(graded('B', another, now, 'close to the ground'), before, me)).toBe(
      'grade.byAnother',
    )
    expect(checkGradedBy(graded('B', another, then, 'rumour'), before, me)).toBe('grade.byAnother')
  })

  it('asks for the date of the grade itself, not that of the one before', () => {
    expect(checkGradedBy(graded('C', me, then), [graded('B', me, then)], me)).toBe('grade.gradedAt')
    expect(checkGradedBy(graded('C', me, null), [], me)).toBe('grade.gradedAt')
  })

  it('is nobody for what was not judged', () => {
    expect(checkGradedBy({ grade: 'F', grading: null }, [graded('A', another)], me)).toBeNull()
  })
})
