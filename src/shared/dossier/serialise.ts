import { canonicalJson } from '../journal/canonical.ts'
import { utf8 } from '../lib/bytes.ts'
import { dossier, type Dossier } from './schema.ts'

/** The bytes of dossier.json: RFC 8785, UTF-8, no newline at the end. Throws if the dossier breaks its own schema. */
export function serialiseDossier(value: Dossier): Uint8Array<ArrayBuffer> {
  return utf8(canonicalJson(dossier.parse(value)))
}
