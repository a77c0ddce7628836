import { expect, test } from 'vitest'
import { noConsentRecorded } from '../consent/schema.ts'
import { nothingCollected } from './collection.ts'
import { evidenceBody, type EvidenceBody } from './schema.ts'

const received: EvidenceBody = {
  title: '',
  collected: nothingCollected,
  consent: noConsentRecorded,
  graphic: 'unknown',
  tlp: 'TLP:AMBER',
  retentionHold: '',
  note: '',
  file: {
    blobId: '0'.repeat(32),
    originalName: 'a.jpg',
    declaredType: '',
    sniffedType: null,
    bytes: 1,
    sha256: '0'.repeat(64),
    sha512: '0'.repeat(128),
  },
  metadata: null,
  perceptualHash: null,
  copyRole: 'evidentiary',
  derivedFrom: null,
  transform: null,
}
const derivedFrom = '017fb6a5-e6ff-7000-8000-000000000001'
const transform = { method: 'Names blacked out', tool: '', note: '' }

test('what an item was made from and how it was made are said together or not at all', () => {
  const wrong = (made: Partial<EvidenceBody>) =>
    evidenceBody.safeParse({ ...received, ...made }).error?.issues.map(({ path, message }) => [path, message])
  expect(wrong({})).toBeUndefined()
  expect(wrong({ derivedFrom, transform })).toBeUndefined()
  expect(wrong({ derivedFrom })).toEqual([[['transform'], 'evidence.transform']])
  expect(wrong({ transform })).toEqual([[['transform'], 'evidence.transform']])
})
