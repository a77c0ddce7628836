import { z } from 'zod'
import { casualtyFigure } from '../../domain/casualty/schema.ts'
import { categoryLink, statementCategory } from '../../domain/statement/schema.ts'
import { claim } from '../../domain/source/schema.ts'
import { denial } from '../../domain/denial/schema.ts'
import { gradePair } from '../../domain/grading/schema.ts'
import { incidentFields } from '../../domain/incident/schema.ts'
import { incidentDate } from '../../domain/date/schema.ts'
import { place } from '../../domain/place/schema.ts'
import { recordId } from '../../domain/record/schema.ts'
import { casualtyRange } from './totals.ts'
import { namedAnalyst, recordHistory } from './history.ts'

/** A link to a source record; `reference` and `title` are null when the record could not be read. */
export const sourceLink = z.strictObject({
  id: recordId,
  reference: z.string().nullable(),
  title: z.string().nullable(),
})
export type SourceLink = z.infer<typeof sourceLink>

export const dossierDate = z.strictObject({ ...incidentDate.shape, words: z.string() })

/**
 * `position` is WGS 84, already coarsened to the publication precision (`coarsened` says whether anything
 * was held back); the two texts are the same point.
 */
export const dossierPlace = z.strictObject({
  ...place.shape,
  coarsened: z.boolean(),
  decimal: z.string().nullable(),
  mgrs: z.string().nullable(),
})

export const dossierFigure = casualtyFigure.safeExtend({ words: z.string(), sources: z.array(sourceLink) })

/** `grade` is the Admiralty pair: reliability of the source, credibility of this claim; null without the source record. */
export const dossierClaim = z.strictObject({
  ...claim.shape,
  source: sourceLink,
  grade: gradePair.nullable(),
})

export const dossierDenial = z.strictObject({
  ...denial.shape,
  dateWords: z.string(),
  sources: z.array(sourceLink),
})

/** `label`, `phrase`, `officialWords` and `law` are the catalogue's; null when that catalogue was not at hand. */
export const dossierCategory = z.strictObject({
  ...categoryLink.omit({ assertedBy: true }).shape,
  assertedBy: namedAnalyst,
  kind: statementCategory.shape.kind.nullable(),
  label: z.string().nullable(),
  phrase: z.string().nullable(),
  officialWords: z.string().nullable(),
  law: z.string().nullable(),
})

/**
 * One incident. `reported` is what sources say, `assessed` is what analysts conclude, and neither holds
 * anything of the other. `exhibit` never changes between versions of a case.
 */
export const dossierIncident = z.strictObject({
  exhibit: z.int().min(1),
  id: recordId,
  reference: z.string(),
  ...incidentFields.pick({ title: true, language: true, status: true, verification: true, tlp: true }).shape,
  reported: z.strictObject({
    summary: incidentFields.shape.summary,
    dates: z.array(dossierDate),
    places: z.array(dossierPlace),
    casualties: z.array(dossierFigure),
    casualtyRanges: z.array(casualtyRange),
    claims: z.array(dossierClaim),
    independentOrigins: z.int().min(0),
    denials: z.array(dossierDenial),
    denialSearch: incidentFields.shape.denialSearch,
    evidence: z.array(
      z.strictObject({ evidenceId: recordId, reference: z.string().nullable(), note: z.string() }),
    ),
  }),
  assessed: z.strictObject({
    assessment: incidentFields.shape.assessment,
    conflictClassification: incidentFields.shape.conflictClassification,
    categories: z.array(dossierCategory),
  }),
  history: recordHistory,
})
export type DossierIncident = z.infer<typeof dossierIncident>
