import { describe, expect, it } from 'vitest'
import { sshFingerprint } from '#shared/dossier/ssh-key.ts'
import { sha256 } from './ed25519.ts'
import { madePackage, signerName, testKey, zipped } from './testing/made-package.ts'
import { namedIn, outcomesOf, verifyBytes } from './testing/verify-bytes.ts'

const key = testKey()
const whole = madePackage(key)
const fingerprint = sshFingerprint(sha256, key.publicKey)
describe('a package', () => {
  it('that nobody touched is good, and it is said what was not checked', async () => {
    const report = await verifyBytes(zipped(whole))
    expect(namedIn(report)).toEqual([])
    expect(report.verdict).toBe('good')
    expect(outcomesOf(report)).toEqual({
      container: 'good',
      bag: 'good',
      files: 'good',
      listing: 'good',
      signature: 'good',
      signer: 'note',
      dossier: 'good',
      evidence: 'good',
      checkpoint: 'good',
      custody: 'good',
      'kept-checkpoint': 'not-checked',
      'time-stamp': 'not-checked',
      tables: 'good',
    })
    expect(report.signers).toEqual([{ name: signerName, fingerprint, confirmed: false }])
  })
})
