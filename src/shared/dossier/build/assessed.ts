import { edtfInWords } from '../../domain/date/in-words.ts'
import { legalInWords } from '../../domain/statement/legal-in-words.ts'
import type { CategoryLink } from '../../domain/statement/schema.ts'
import type { IncidentBody } from '../../domain/incident/schema.ts'
import type { VerificationStep } from '../../domain/verification-step/schema.ts'
import type { Assessed } from '../schema/assessed.ts'
import type { BuildContext } from './context.ts'
import { buildLegalReferences } from './law.ts'

/** What analysts conclude. Lists inside a record keep the order the analyst gave them. */
export const buildAssessed = (body: IncidentBody, context: BuildContext): Assessed => ({
  assessment: body.assessment,
  conflictClassification: body.conflictClassification,
  categories: body.categories.map((link) => buildCategory(link, context)),
  legalReferences: buildLegalReferences(body, context),
  allegedPerpetrators: body.allegedPerpetrators.map((alleged) => ({
    ...alleged,
    sources: alleged.sourceIds.map(context.link),
  })),
  verificationSteps: body.verificationSteps.map((step) => buildStep(step, context)),
})

function buildCategory(link: CategoryLink, context: BuildContext): Assessed['categories'][number] {
  const { assertedBy, ...rest } = link
  const category = context.category(link)
  return {
    ...rest,
    assertedBy: context.named(assertedBy),
    kind: category?.kind ?? null,
    label: category?.label ?? null,
    phrase: category?.anchor.exact ?? null,
    officialWords: category?.official?.text ?? null,
    law: category === undefined ? null : legalInWords(category),
  }
}

function buildStep(
  { analystId, evidenceIds, ...step }: VerificationStep,
  context: BuildContext,
): Assessed['verificationSteps'][number] {
  return {
    ...step,
    analyst: context.named(analystId),
    onWords: edtfInWords(step.on),
    evidence: evidenceIds.map(context.evidenceLink),
  }
}
