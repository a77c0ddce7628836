import type { ImportPlan, PlannedRecord, WhyConflict } from '#main/vault/imports/order.ts'

const whyInWords: Record<WhyConflict, string> = {
  'not-the-sender': 'not brought by a key that signed this',
  older: 'a later version came before',
  'changed-here': 'changed here and there',
  fixed: 'has another file or text, which never change',
  'held-back': 'this file shows less of it than the one before',
  custody: 'what happened to it is told otherwise than here',
}

/** What an import does or would do, in lines for a terminal. */
export function planInWords(plan: ImportPlan, tense: 'would' | 'did'): string {
  const { dossier, signatures, counts, gone, records, withoutBytes, olderThan, namesDiffer } = plan
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
    ...(olderThan === null
      ? []
      : [
          `IT IS OLDER THAN WHAT WAS IMPORTED ON ${olderThan.on.slice(0, 10)} (${olderThan.reference}${olderThan.version ? `, version ${olderThan.version}` : ''}): what differs stays as it is here.`,
        ]),
    tense === 'would' ? 'Nothing was written. An import would find:' : 'Imported:',
    `  read ${counts.read} = new ${counts.created} + changed ${counts.updated} + the same ${counts.unchanged} + conflicts ${counts.conflicts} + rejected ${counts.rejected}`,
    ...of('updated').map(({ reference, name }) => `  changed   ${reference}  ${name}`),
    ...of('conflict').map(
      ({ reference, name, why }) =>
        `  conflict  ${reference}  ${name}: ${why === null ? '' : `${whyInWords[why]}, `}left as it is here`,
    ),
    ...gone.map(({ reference }) => `  gone      ${reference}: not in this version, left as it is here`),
    ...namesDiffer.map(
      ({ name, here }) => `  conflict  “${here}” stays: the file says “${name}”, or gives another key`,
    ),
    ...withoutBytes.map((reference) => `  no bytes  ${reference}: its file is not here`),
  ].join('\n')
}
