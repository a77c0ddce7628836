import type { ImportOrder } from '#main/vault/imports/order.ts'
import type { ReadImport } from './read-import.ts'
import { packagedBytes } from './packaged-bytes.ts'

/** What was read as an order to the vault. The bytes of evidence are read from the package when they are asked for. */
export const orderOf = (file: string, read: ReadImport): ImportOrder => ({
  dossier: read.dossier,
  signatures: read.signatures,
  read: read.read,
  statements: read.statements,
  withheld: read.withheld,
  file: { path: file, kind: read.kind, sha256: read.sha256 },
  bytesOf: packagedBytes(file, new Map(read.evidence)),
})
