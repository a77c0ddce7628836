import { noConsentRecorded } from '#shared/domain/consent/schema.ts'
import {
  evidenceDescription,
  transform,
  type EvidenceBody,
  type EvidenceDescription,
} from '#shared/domain/evidence/schema.ts'
import { issuesOf } from '../records/issues.ts'
import { refuse } from '../storage/refusal.ts'
import type { IntakeOptions } from '../vault.ts'
import type { Custodian } from './custodian.ts'

const nothingYet: Omit<EvidenceDescription, 'collected'> = {
  title: '',
  consent: noConsentRecorded,
  graphic: 'unknown',
  tlp: 'TLP:AMBER',
  retentionHold: '',
  note: '',
}

/**
 * What an item is said to be as it comes in. A derivative begins with the limits of what it was made from: consent,
 * marking and graphic content. Refuses 'invalid', and 'not-found' when the item it is made from is not here.
 */
export async function describedAtIntake(
  custodian: Custodian,
  options: IntakeOptions,
): Promise<EvidenceDescription & Pick<EvidenceBody, 'copyRole' | 'derivedFrom' | 'transform'>> {
  const collected = evidenceDescription.shape.collected.safeParse({
    url: '',
    at: 'unknown',
    by: '',
    tool: '',
    clockOffset: '',
    ...options.collected,
  })
  if (!collected.success)
    return refuse('invalid', 'How the file was collected cannot be recorded like this. Nothing was stored.', {
      issues: issuesOf(collected.error, ['collected']),
    })
  const asReceived = { ...nothingYet, collected: collected.data }
  const { derivative } = options
  if (derivative === undefined)
    return { ...asReceived, copyRole: 'evidentiary', derivedFrom: null, transform: null }
  const made = transform.safeParse(derivative.transform)
  if (!made.success)
    return refuse('invalid', 'How the copy was made cannot be recorded like this. Nothing was stored.', {
      issues: issuesOf(made.error, ['transform']),
    })
  const { body } = await custodian.evidence(derivative.of)
  const { consent, graphic, tlp } = body
  return {
    ...asReceived,
    consent,
    graphic,
    tlp,
    copyRole: derivative.copyRole,
    derivedFrom: derivative.of,
    transform: made.data,
  }
}
