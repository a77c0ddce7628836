import { verificationLeg, type VerificationStep } from './schema.ts'

type Leg = VerificationStep['leg']

/** The legs of verification on which nothing was done, in the order of the Berkeley Protocol. */
export const missingLegs = (steps: readonly Pick<VerificationStep, 'leg'>[]): readonly Leg[] =>
  verificationLeg.options.filter((leg) => !steps.some((step) => step.leg === leg))
