import type { IncidentBody } from '../../domain/incident/schema.ts'
import type { Assessed } from '../schema/assessed.ts'
import type { NamedAnalyst, NamedGrading } from '../schema/history.ts'
import type { DossierIncident } from '../schema/incident.ts'
import type { Reported } from '../schema/reported.ts'

/**
 * The body of the record that an incident of a dossier was built from, as far as the dossier tells it. A person has only a
 * code name there, so that `personIdOf` says which record stands for it. Elements of an article that nothing is named for
 * are left out: the article itself lists them. Tags are told in no dossier.
 */
export function incidentBodyOf(
  { title, language, status, verification, tlp, reported, assessed, reviews, relations }: DossierIncident,
  personIdOf: (codeName: string) => string,
): IncidentBody {
  const { summary, attack, denialSearch, denialSearchNote } = reported
  return {
    title,
    language,
    status,
    verification,
    tlp,
    summary,
    assessment: assessed.assessment,
    conflictClassification: assessed.conflictClassification,
    attack,
    denialSearch,
    denialSearchNote,
    ...said(reported),
    persons: reported.persons.map(({ codeName, role, note }) => ({
      personId: personIdOf(codeName),
      codeName,
      role,
      note,
    })),
    ...concluded(assessed),
    reviews: reviews.map((review) => ({ ...review, reviewer: review.reviewer.id })),
    relations: relations.map(({ incident, ...relation }) => ({ ...relation, incidentId: incident.id })),
    tags: [],
  }
}

const said = ({
  dates,
  places,
  targets,
  casualties,
  claims,
  denials,
  evidence,
}: Reported): Pick<
  IncidentBody,
  'dates' | 'places' | 'targets' | 'casualties' | 'claims' | 'denials' | 'evidence'
> => ({
  dates: dates.map(({ edtf, basis, window }) => ({ edtf, basis, window })),
  places: places.map(({ coarsened: _c, decimal: _d, mgrs: _m, control, ...place }) => ({
    ...place,
    control: withoutSources(control),
  })),
  targets: targets.map((target) => ({
    ...withoutSources(target),
    militaryUse: withoutSources(target.militaryUse),
  })),
  casualties: casualties.map(({ words: _w, ...figure }) => withoutSources(figure)),
  claims: claims.map(({ source: _s, evidence: _e, heldBack: _h, grade: _g, ...claim }) => ({
    ...claim,
    credibilityGrading: gradingOf(claim.credibilityGrading),
  })),
  denials: denials.map(({ dateWords: _d, ...denial }) => ({
    ...withoutSources(denial),
    rebuttals: denial.rebuttals.map(withoutSources),
  })),
  evidence: evidence.map(({ id, note }) => ({ evidenceId: id, note })),
})

const concluded = ({
  categories,
  legalReferences,
  allegedPerpetrators,
  verificationSteps,
}: Assessed): Pick<
  IncidentBody,
  'categories' | 'legalReferences' | 'allegedPerpetrators' | 'verificationSteps'
> => ({
  categories: categories.map(
    ({ kind: _k, label: _l, phrase: _p, officialWords: _o, law: _w, assertedBy, ...link }) => ({
      ...link,
      assertedBy: assertedBy.id,
    }),
  ),
  legalReferences: legalReferences.map(
    ({ label: _l, title: _t, remark: _r, confirmedByCounsel: _c, elements, ...reference }) => ({
      ...reference,
      elements: elements.flatMap(({ element, note, material }) =>
        note === '' && material.length === 0
          ? []
          : [
              {
                element,
                note,
                material: material.map(({ source: _s, pinpoint: _p, evidence: _e, ...one }) => one),
              },
            ],
      ),
    }),
  ),
  allegedPerpetrators: allegedPerpetrators.map(withoutSources),
  verificationSteps: verificationSteps.map(({ analyst, onWords: _o, evidence, ...step }) => ({
    ...step,
    analystId: analyst.id,
    evidenceIds: evidence.map(({ id }) => id),
  })),
})

/** The links in words are built from the ids beside them. */
function withoutSources<T extends { readonly sources: unknown }>({ sources: _s, ...rest }: T) {
  return rest
}

export const gradingOf = (grading: NamedGrading | null) =>
  grading === null ? null : { ...grading, gradedBy: idOf(grading.gradedBy) }

const idOf = (analyst: NamedAnalyst | null): string | null => analyst?.id ?? null
