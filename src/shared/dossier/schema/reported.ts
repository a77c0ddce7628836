import { z } from 'zod'
import { areaControl, place } from '../../domain/place/schema.ts'
import { attack } from '../../domain/attack/schema.ts'
import { ageBand, incidentPerson, personBody, sex } from '../../domain/person/schema.ts'
import { casualtyFigure } from '../../domain/casualty/schema.ts'
import { claim } from '../../domain/source/schema.ts'
import { denial } from '../../domain/denial/schema.ts'
import { gradePair } from '../../domain/grading/schema.ts'
import { incidentFields } from '../../domain/incident/schema.ts'
import { incidentDate } from '../../domain/date/schema.ts'
import { target } from '../../domain/target/schema.ts'
import { casualtyRange } from './totals.ts'
import { namedGrading } from './history.ts'
import { evidenceLink, heldBack, sourceLink } from './links.ts'

/** `windowWords` is the window of clock times, on the clock that the source used. */
export const dossierDate = z.strictObject({
  ...incidentDate.shape,
  words: z.string(),
  windowWords: z.string().nullable(),
})

/**
 * `position` and `area` are WGS 84, already coarsened to the publication precision (`coarsened` says whether anything
 * was held back); the two texts are the same point.
 */
export const dossierPlace = z.strictObject({
  ...place.shape,
  control: z.strictObject({ ...areaControl.shape, sources: z.array(sourceLink) }),
  coarsened: z.boolean(),
  decimal: z.string().nullable(),
  mgrs: z.string().nullable(),
})
export type DossierPlace = z.infer<typeof dossierPlace>

export const dossierTarget = z.strictObject({
  ...target.shape,
  militaryUse: z.strictObject({ ...target.shape.militaryUse.shape, sources: z.array(sourceLink) }),
  sources: z.array(sourceLink),
})
export type DossierTarget = z.infer<typeof dossierTarget>

export const dossierFigure = casualtyFigure.safeExtend({ words: z.string(), sources: z.array(sourceLink) })

/**
 * A person by code name. `identity` is who that is, where the profile names persons, consent covers what the dossier is
 * for, and the analyst who exports may see it; else null. `ageBand` and `sex` are null when who the code name stands for could not be
 * read, and `not-shown` when they are not for the analyst who exports: neither is `unknown`. A person whose consent was refused or withdrawn is not in the list.
 */
export const dossierPerson = z.strictObject({
  ...incidentPerson.omit({ personId: true }).shape,
  ageBand: z.enum([...ageBand.options, 'not-shown']).nullable(),
  sex: z.enum([...sex.options, 'not-shown']).nullable(),
  identity: z
    .strictObject({
      names: personBody.shape.names,
      contact: personBody.shape.contact,
      consent: personBody.shape.consent,
    })
    .nullable(),
})
export type DossierPerson = z.infer<typeof dossierPerson>

/**
 * `grade` is the Admiralty pair: reliability of the source, credibility of this claim; null without the source record.
 * `heldBack`: what it states and quotes was left out with the copy that it rests on.
 */
export const dossierClaim = z.strictObject({
  ...claim.shape,
  credibilityGrading: namedGrading.nullable(),
  source: sourceLink,
  evidence: evidenceLink.nullable(),
  heldBack: heldBack.nullable(),
  grade: gradePair.nullable(),
})
export type DossierClaim = z.infer<typeof dossierClaim>

export const dossierDenial = z.strictObject({
  ...denial.shape,
  dateWords: z.string(),
  sources: z.array(sourceLink),
  rebuttals: z.array(
    z.strictObject({ ...denial.shape.rebuttals.element.shape, sources: z.array(sourceLink) }),
  ),
})
export type DossierDenial = z.infer<typeof dossierDenial>

/** What sources say of an incident, and nothing of what analysts conclude. */
export const reported = z.strictObject({
  summary: incidentFields.shape.summary,
  dates: z.array(dossierDate),
  places: z.array(dossierPlace),
  attack,
  targets: z.array(dossierTarget),
  persons: z.array(dossierPerson),
  casualties: z.array(dossierFigure),
  casualtyRanges: z.array(casualtyRange),
  claims: z.array(dossierClaim),
  independentOrigins: z.int().min(0),
  denials: z.array(dossierDenial),
  denialSearch: incidentFields.shape.denialSearch,
  denialSearchNote: incidentFields.shape.denialSearchNote,
  evidence: z.array(z.strictObject({ ...evidenceLink.shape, note: z.string() })),
})
export type Reported = z.infer<typeof reported>
