import type { RecipientBody } from './schema.ts'

/** A recipient of whom nothing is known yet, who may receive what anybody may. */
export const emptyRecipient = (): RecipientBody => ({
  name: '',
  organisation: '',
  purpose: 'own-records',
  mayReceive: 'TLP:CLEAR',
  keys: [],
  note: '',
})
