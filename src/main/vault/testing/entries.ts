import type { Denial } from '#shared/domain/denial/schema.ts'
import type { VerificationStep } from '#shared/domain/verification-step/schema.ts'

export const denialOf = (id: string, denial: Partial<Denial> = {}): Denial => ({
  id,
  by: 'Ministry',
  role: '',
  date: 'unknown',
  types: ['denies-unspecified'],
  words: '',
  language: 'ru',
  sourceIds: [],
  covers: '',
  rebuttals: [],
  ...denial,
})

export const stepOf = (id: string, analystId: string, on = 'unknown'): VerificationStep => ({
  id,
  leg: 'source',
  method: 'Called the publisher',
  tool: '',
  result: 'supports',
  note: '',
  analystId,
  on,
  evidenceIds: [],
})
