import type { ImportPlan, PlannedRecord } from '#main/vault/imports/order.ts'

/** What an import does or would do, in lines for a terminal. */
export function planInWords(plan: ImportPlan, tense: 'would' | 'did'): string {
  const { dossier, signatures, counts, gone, records, withoutBytes } = plan
  const version = dossier.release?.version
  const of = (outcome: PlannedRecord['outcome']) => records.filter((one) => one.outcome === outcome)
  return [
    `${dossier.reference}${version ? `, version ${version}` : ''}: ${dossier.title}`,
    ...(signatures.length === 0
      ? ['Nobody signed it: who made it, and that nobody changed it, is not shown.']
      : signatures.map(
          ({ principal, fingerprint }) =>
            `Signed as ${principal} by a key that you have not compared: ${fingerprint}`,
        )),
    tense === 'would' ? 'Nothing was written. An import would find:' : 'Imported:',
    `  read ${counts.read} = new ${counts.created} + changed ${counts.updated} + the same ${counts.unchanged} + conflicts ${counts.conflicts} + rejected ${counts.rejected}`,
    ...of('updated').map(({ reference, name }) => `  changed   ${reference}  ${name}`),
    ...of('conflict').map(
      ({ reference, name }) =>
        `  conflict  ${reference}  ${name}: changed here and there, left as it is here`,
    ),
    ...gone.map(({ reference }) => `  gone      ${reference}: not in this version, left as it is here`),
    ...withoutBytes.map((reference) => `  no bytes  ${reference}: its file is not here`),
  ].join('\n')
}
