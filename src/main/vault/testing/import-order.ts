import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { buildDossier } from '#shared/dossier/build.ts'
import { readDossier } from '#shared/dossier/read/read-dossier.ts'
import { incident, recordIdOf } from '#shared/dossier/testing/builders.ts'
import { inputOf } from '#shared/dossier/testing/example.ts'
import type { ImportOrder } from '../imports/order.ts'

/** A small dossier as somebody imports it, with any file in the place of the one it came in. */
export function importOrder(file: string): ImportOrder {
  const dossier = buildDossier(inputOf([incident(1), incident(2)]))
  const { case: told, asOf, marking, withheld } = dossier
  return {
    dossier: {
      sha256: 'a1'.repeat(32),
      scope: told.scope,
      caseId: told.id,
      reference: told.reference,
      title: told.title,
      asOf,
      marking,
      release: null,
    },
    signatures: [],
    read: readDossier(dossier, () => recordIdOf('person', 1)),
    statements: [],
    withheld,
    file: { path: file, kind: 'dossier', sha256: hash('sha256', readFileSync(file), 'hex') },
    bytesOf: () => Promise.resolve(undefined),
  }
}
