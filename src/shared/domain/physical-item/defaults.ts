import { noConsentRecorded } from '../consent/schema.ts'
import type { PhysicalItemBody } from './schema.ts'

/** A thing of which nothing is known yet. */
export const emptyPhysicalItem = (): PhysicalItemBody => ({
  title: '',
  description: '',
  identifier: '',
  found: { at: 'unknown', place: '', by: '' },
  consent: noConsentRecorded,
  tlp: 'TLP:AMBER',
})
