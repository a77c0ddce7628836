import { noConsentRecorded } from '#shared/domain/consent/schema.ts'
import { nothingCollected } from '#shared/domain/evidence/collection.ts'
import { transform, type EvidenceBody, type EvidenceDescription } from '#shared/domain/evidence/schema.ts'
import { issuesOf } from '../records/issues.ts'
import { freshWords } from '../records/names-said.ts'
import { evidenceWords } from '../records/own-words.ts'
import { refuse } from '../storage/refusal.ts'
import type { IntakeOptions } from '../vault.ts'
import type { Custodian } from './custodian.ts'
import { readCollection } from './read-collection.ts'
import { refuseNames } from './refuse-names.ts'

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
  const asReceived = {
    ...nothingYet,
    note: options.note ?? '',
    collected: readCollection(options.collected ?? nothingCollected, custodian.ledger.now),
  }
  const words = freshWords(evidenceWords(asReceived), [])
  await refuseNames(
    custodian,
    words,
    'How this was collected cannot be recorded like this. Nothing was written.',
  )
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
