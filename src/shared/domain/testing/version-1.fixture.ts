import fc from 'fast-check'
import type { BodyOf, RecordKind } from '../record/kinds.ts'
import { entryId, longWords, orNull, someWords, words } from './basics.fixture.ts'
import { caseBody } from './case.fixture.ts'
import { consentScope } from '../consent/schema.ts'
import { incidentBody } from './incident.fixture.ts'
import { evidenceBody } from './item.fixture.ts'
import { statisticalReportBody } from './report.fixture.ts'
import { sourceBody } from './source.fixture.ts'

type Body = Readonly<Record<string, unknown>>

/** The body as the first version of Holdfast wrote it: what it did not ask for is not there. */
export type Older<K extends RecordKind> = (body: BodyOf<K>) => Body

const without = (body: object, ...names: readonly string[]): Body =>
  Object.fromEntries(Object.entries(body).filter(([name]) => !names.includes(name)))

const analyst = fc.record<BodyOf<'analyst'>>({
  name: someWords,
  organisation: words,
  role: fc.constantFrom('analyst', 'viewer'),
  active: fc.constant(true),
  publicKey: fc.constant(`${'A'.repeat(43)}=`),
})
const olderAnalyst: Older<'analyst'> = (body) => without(body, 'active')

const olderCase: Older<'case'> = (body) =>
  without(body, 'legalTheory', 'alternatives', 'disclosure', 'recipients')

const olderEvidence: Older<'evidence'> = (body) => ({
  ...without(body, 'metadata', 'perceptualHash', 'transform', 'consent', 'retentionHold', 'note'),
  collected: without(body.collected, 'from', 'clockOffset'),
})

const sha256 = fc.stringMatching(/^[0-9a-f]{64}$/)
const handOver = fc.record<BodyOf<'hand-over'>>({
  caseId: entryId,
  version: fc.integer({ min: 1, max: 9 }),
  versionId: fc.constant(null),
  format: fc.constantFrom('json', 'pdf'),
  sha256,
  bytes: fc.integer({ min: 1, max: 1_000_000 }),
  dossierSha256: sha256,
  marking: fc.constant(null),
  profile: fc.constant(''),
  lock: fc.constant(null),
  recipientId: fc.constant(null),
  recipient: words,
  organisation: words,
  purpose: orNull(fc.constantFrom(...consentScope.options)),
  contents: fc.array(fc.record({ kind: fc.constant('incident'), id: entryId, rev: fc.constant(1) }), {
    maxLength: 3,
  }),
  note: longWords,
  recalled: fc.constant(null),
})
const olderHandOver: Older<'hand-over'> = (body) =>
  without(body, 'versionId', 'marking', 'profile', 'lock', 'recipientId', 'recalled')

const olderSource: Older<'source'> = (body) => without(body, 'reliabilityGrading', 'withdrawn')

/** An overlap is said by the figure that comes first, as it is after bringing up to date. */
const olderFigures = (figures: BodyOf<'statistical-report'>['figures']): Body[] =>
  figures.map((figure, index) => ({
    ...without(figure, 'ruleKind'),
    overlapsWith: figures.flatMap(({ id, overlapsWith }, at) =>
      at > index && (overlapsWith.includes(figure.id) || figure.overlapsWith.includes(id)) ? [id] : [],
    ),
  }))

const olderReport: Older<'statistical-report'> = (body) => ({ ...body, figures: olderFigures(body.figures) })

const olderDenial = ({ rebuttals, ...denial }: BodyOf<'incident'>['denials'][number]): Body => {
  const text = rebuttals.map((rebuttal) => rebuttal.text).join('\n')
  return { ...denial, rebuttals: text.trim() === '' ? '' : text }
}

const laterParts = [
  'attack',
  'targets',
  'legalReferences',
  'persons',
  'allegedPerpetrators',
  'denialSearchNote',
  'verificationSteps',
  'reviews',
  'relations',
  'tags',
]

const olderIncident: Older<'incident'> = (body) => ({
  ...without(body, ...laterParts),
  dates: body.dates.map((date) => without(date, 'window')),
  places: body.places.map((place) => without(place, 'area', 'adminCode', 'control')),
  casualties: olderFigures(body.casualties),
  claims: body.claims.map((claim) =>
    without(claim, 'language', 'quoteAt', 'translation', 'evidenceId', 'credibilityGrading'),
  ),
  denials: body.denials.map(olderDenial),
})

const of = <K extends RecordKind>(kind: K, any: fc.Arbitrary<BodyOf<K>>, older: Older<K>) => ({
  kind,
  written: any.map(older),
  // Only ever given a body of this very kind.
  older: (body: BodyOf<RecordKind>): Body => older(body as BodyOf<K>),
})

/** Everything that version 1 could have written of each kind that has changed since. */
export const version1 = [
  of('analyst', analyst, olderAnalyst),
  of('case', caseBody, olderCase),
  of('evidence', evidenceBody, olderEvidence),
  of('hand-over', handOver, olderHandOver),
  of('incident', incidentBody, olderIncident),
  of('source', sourceBody, olderSource),
  of('statistical-report', statisticalReportBody, olderReport),
]
