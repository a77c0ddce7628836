import type { CaseBody } from '../../../domain/case/schema.ts'
import { keep, list, parts, shaped, text, when, type Treat } from '../plan.ts'

type CaseFields = Omit<CaseBody, 'nextExhibit'>

const entries: Treat<CaseFields['incidents']> = (value, { scope }) =>
  value
    .filter(({ incidentId }) => scope.isIn(incidentId))
    .map(({ incidentId, exhibit }) => ({ incidentId, exhibit }))

const disclosure: Treat<CaseFields['disclosure']> = (value, at) =>
  value
    .filter(({ incidentId }) => incidentId === null || at.scope.isIn(incidentId))
    .map((one) => parts<typeof one>({ id: shaped, incidentId: shaped, evidenceId: shaped, text })(one, at))

export const caseFields = parts<CaseFields>({
  title: text,
  language: shaped,
  narrative: text,
  incidents: entries,
  tlp: keep,
  legalTheory: when('legalTheory', text, ''),
  alternatives: when(
    'legalTheory',
    list(parts<CaseFields['alternatives'][number]>({ id: shaped, explanation: text, considered: text })),
    [],
  ),
  disclosure: when('disclosure', disclosure, []),
  recipients: when(
    'recipients',
    list(
      parts<CaseFields['recipients'][number]>({
        id: shaped,
        recipientId: shaped,
        name: text,
        organisation: text,
        purpose: keep,
        mayReceive: keep,
      }),
    ),
    [],
  ),
})
