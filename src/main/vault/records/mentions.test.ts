import { expect, test } from 'vitest'
import { claimOf, incidentDraft, caseDraft } from '../testing/records.ts'
import { uuidV7 } from '../storage/uuid-v7.ts'
import { mentionsOf } from './mentions.ts'
import { newFigure } from '#shared/domain/casualty/defaults.ts'

test('every id of another record in an incident or a case is found', () => {
  const [claimed, denied, counted, shown, chosen] = [uuidV7(), uuidV7(), uuidV7(), uuidV7(), uuidV7()]
  const incident = incidentDraft({
    claims: [claimOf(claimed)],
    denials: [
      {
        id: uuidV7(),
        by: 'x',
        role: '',
        date: 'unknown',
        types: ['no-comment'],
        words: '',
        language: 'en',
        sourceIds: [denied],
        covers: '',
        rebuttals: [],
      },
    ],
    casualties: [{ ...newFigure(uuidV7(), 'killed'), sourceIds: [counted], overlapsWith: [uuidV7()] }],
    evidence: [{ evidenceId: shown, note: '' }],
  })
  expect(mentionsOf(incident).map(({ id, kinds }) => [id, ...kinds])).toEqual([
    [claimed, 'source'],
    [denied, 'source'],
    [counted, 'source'],
    [shown, 'evidence', 'physical-item'],
  ])
  expect(mentionsOf(caseDraft([chosen]))).toEqual([
    { path: ['incidents', 0, 'incidentId'], kinds: ['incident'], id: chosen },
  ])
})
