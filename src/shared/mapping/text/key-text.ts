import { wellFormed } from './shown.ts'

const AROUND = /^[\s\p{Cf}]{1,20}|[\s\p{Cf}]{1,20}$/gu
/** A number as programs write one that they take for a fraction. Ids such as `01.0` are no numbers. */
const WHOLE = /^(-?(?:0|[1-9]\d*))\.0+$/u

/**
 * An id as it is the same however its file was saved: NFC, white space made single, nothing invisible around it, and a whole
 * number without its blank fraction. `01` stays `01`.
 */
export const keyText = (received: string): string =>
  wellFormed(received).normalize('NFC').replace(/\s+/gu, ' ').replace(AROUND, '').replace(WHOLE, '$1')
