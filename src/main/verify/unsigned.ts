import type { Findings } from './findings.ts'
import type { VerifyOrder } from './order.ts'

/**
 * What the reader brought to hold it against finds nothing here that could be held against it: a bag by others and a lone
 * dossier are signed by nobody. Said aloud, or a package without its signatures would pass for one that was confirmed.
 */
export function checkUnsigned(
  {
    allowedSigners,
    fingerprints,
    checkpoint,
  }: Pick<VerifyOrder, 'allowedSigners' | 'fingerprints' | 'checkpoint'>,
  findings: Findings,
): void {
  if (allowedSigners !== null || fingerprints.length > 0)
    findings.add('signer', 'bad', 'You gave a key, and nothing here is signed by any.')
  if (checkpoint !== null)
    findings.add(
      'kept-checkpoint',
      'bad',
      'You gave a checkpoint, and there is none here to hold it against.',
    )
}
