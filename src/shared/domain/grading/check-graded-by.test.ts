import { describe, expect, it } from 'vitest'
import { checkGradedBy, type Graded } from './check-graded-by.ts'

const another = 'another'
const then = '2026-03-01T10:00:00.000Z'
const now = '2026-03-02T10:00:00.000Z'
const me = 'me'
const saving = { actor: me, now }
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
    expect(checkGradedBy(graded('B', me), [], saving)).toBeNull()
    expect(checkGradedBy(graded('B', me, now), [graded('C', another)], saving)).toBeNull()
  })

  it('may not be somebody else, nor nobody', () => {
    expect(checkGradedBy(graded('B', another), [], saving)).toBe('grade.byAnother')
    expect(checkGradedBy(graded('2', null, null), [], saving)).toBe('grade.byAnother')
    expect(checkGradedBy(graded('F', another), [], saving)).toBe('grade.byAnother')
  })

  it('may be somebody else where it stood so before, in any version', () => {
    expect(checkGradedBy(graded('B', another), [graded('B', another)], saving)).toBeNull()
    expect(
      checkGradedBy(graded('B', null, null), [graded('B', null, null), graded('C', me, now)], saving),
    ).toBeNull()
  })

  it('does not let a grade, its date or its reason be changed in their name', () => {
    const before = [graded('B', another, then, 'close to the ground')]
    expect(checkGradedBy(graded('C', another, then, 'close to the ground'), before, saving)).toBe(
      'grade.byAnother',
    )
    expect(checkGradedBy(graded('B', another, now, 'close to the ground'), before, saving)).toBe(
      'grade.byAnother',
    )
    expect(checkGradedBy(graded('B', another, then, 'rumour'), before, saving)).toBe('grade.byAnother')
  })

  it('asks for the date of the grade itself, not that of the one before', () => {
    expect(checkGradedBy(graded('C', me, then), [graded('B', me, then)], saving)).toBe('grade.gradedAt')
    expect(checkGradedBy(graded('C', me, null), [], saving)).toBe('grade.gradedAt')
  })

  it('is not dated ahead of the save, unless it stood so before', () => {
    const ahead = graded('B', me, '2026-03-02T10:05:00.001Z')
    expect(checkGradedBy(ahead, [], saving)).toBe('grade.future')
    expect(checkGradedBy(ahead, [ahead], saving)).toBeNull()
    expect(checkGradedBy(graded('B', me, '2026-03-02T10:05:00.000Z'), [], saving)).toBeNull()
  })

  it('is nobody for what was not judged', () => {
    expect(checkGradedBy({ grade: 'F', grading: null }, [graded('A', another)], saving)).toBeNull()
  })
})
