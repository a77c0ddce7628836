import { expect, test } from 'vitest'
import { claimOf, incidentDraft, caseDraft } from '../testing/records.ts'
import { uuidV7 } from '../storage/uuid-v7.ts'
import { mentionsOf } from './mentions.ts'
import { noBuckets } from '#shared/domain/casualty/schema.ts'

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
    casualties: [
      {
        id: uuidV7(),
        harm: 'killed',
        population: 'civilian',
        min: 1,
        max: 2,
        best: null,
        confirmed: null,
        buckets: noBuckets,
        asOf: { sourceText: 'unknown', instant: null },
        scope: '',
        exclusions: '',
        ruleKind: 'none',
        rule: '',
        sourceIds: [counted],
        overlapsWith: [uuidV7()],
      },
    ],
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
