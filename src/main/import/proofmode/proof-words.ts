import { showFileName } from '#shared/domain/evidence/file-name.ts'
import type { SignatureCheck } from './check-signature.ts'

/** What was found, as custody keeps it. `open` was not checked, and nothing is known of it. */
export interface ProofCheck {
  readonly outcome: 'success' | 'failure' | 'open'
  readonly detail: string
}

export const hashInName = (inName: string, sha256: string): ProofCheck =>
  inName === sha256
    ? {
        outcome: 'success',
        detail: `The SHA-256 of the file is the one in the name of its proof, ${sha256}.`,
      }
    : {
        outcome: 'failure',
        detail: `A proof of a file that was called so is of another SHA-256 than the file has: ${inName}.`,
      }

/** `hashes` is null where the proof cannot be read. */
export function hashInProof(
  form: 'csv' | 'json',
  hashes: readonly string[] | null,
  sha256: string,
): ProofCheck {
  const of = `its proof (${form.toUpperCase()})`
  const Of = `Its proof (${form.toUpperCase()})`
  if (hashes === null)
    return {
      outcome: 'failure',
      detail: `${Of} cannot be read, so nothing that it says was checked.`,
    }
  const said = [...new Set(hashes)]
  if (said.every((hash) => hash === ''))
    return { outcome: 'open', detail: `${Of} states no SHA-256 of the file.` }
  if (said.every((hash) => hash === sha256 || hash === ''))
    return { outcome: 'success', detail: `The SHA-256 of the file is the one that ${of} states.` }
  const other = said.find((hash) => hash !== sha256 && hash !== '') ?? ''
  return {
    outcome: 'failure',
    detail: `${Of} states another SHA-256 than the file has: ${showFileName(other.slice(0, 80))}.`,
  }
}

const signed = {
  'media-signature': 'The signature of the file',
  'csv-signature': 'The signature of its proof (CSV)',
  'json-signature': 'The signature of its proof (JSON)',
} as const

export function signatureWords(part: keyof typeof signed, check: SignatureCheck): ProofCheck {
  const of = signed[part]
  switch (check.outcome) {
    case 'good': {
      const when = check.madeAt === '' ? '' : ` It says that it was made at ${check.madeAt}.`
      return {
        outcome: 'success',
        detail: `${of} is good. It is by the key ${check.fingerprint}, which came with it and was compared with nobody.${when}`,
      }
    }
    case 'bad':
      return {
        outcome: 'failure',
        detail: `${of} is bad: the key ${check.fingerprint} did not sign these bytes.`,
      }
    case 'refused':
      return {
        outcome: 'failure',
        detail: `${of}, by the key ${check.fingerprint}, was not accepted: ${showFileName(check.why)}.`,
      }
    case 'no-key':
      return {
        outcome: 'open',
        detail: `${of} was not checked: it is by the key ${check.keyId}, which ${
          check.isAll ? 'did not come with it' : 'is none of those that came with it and can be read'
        }.`,
      }
    case 'weak':
      return {
        outcome: 'open',
        detail: `${of} was not checked: it uses a hash for which other bytes can be made that fit.`,
      }
    case 'unsupported':
      return {
        outcome: 'open',
        detail: `${of} was not checked: it is of another form than one signature of bytes as they are.`,
      }
    case 'unreadable':
      return { outcome: 'failure', detail: `${of} cannot be read.` }
  }
}

const open = {
  'no-proof': 'No proof of this file came with it.',
  'no-readable-key': 'No signature was checked, because the public key that came with it cannot be read.',
  'no-media-signature': 'There is no signature of the file.',
  'no-csv-signature': 'There is no signature of its proof (CSV).',
  'no-json-signature': 'There is no signature of its proof (JSON).',
  'open-timestamps': 'An OpenTimestamps proof came with it. It was not checked: that needs the network.',
  'safety-net': 'An attestation of the phone by Google (SafetyNet) came with it. It was not checked.',
  'device-check': 'An attestation of the phone by Apple (DeviceCheck) came with it. It was not checked.',
} as const

export const notChecked = (what: keyof typeof open): ProofCheck => ({
  outcome: 'open',
  detail: open[what],
})
