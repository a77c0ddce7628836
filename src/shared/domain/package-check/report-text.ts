import { showFileName } from '../evidence/file-name.ts'
import type { CheckId, CheckOutcome, PackageReport } from './report.ts'

const verdicts: Readonly<Record<PackageReport['verdict'], string>> = {
  good: 'GOOD',
  altered: 'ALTERED',
  unusable: 'NOT VERIFIED',
}
const marks: Readonly<Record<CheckOutcome, string>> = {
  good: 'good       ',
  bad: 'BAD        ',
  note: 'look       ',
  'not-checked': 'not checked',
}
export const checkNames: Readonly<Record<CheckId, string>> = {
  open: 'Opening',
  container: 'The zip',
  bag: 'Layout',
  files: 'Files',
  listing: 'Lists',
  signature: 'Signature',
  signer: 'Whose key',
  dossier: 'Dossier',
  evidence: 'Evidence',
  custody: 'Custody',
  checkpoint: 'Checkpoint',
  'kept-checkpoint': 'Checkpoint kept',
  'time-stamp': 'Time stamp',
  pdf: 'PDF',
  tables: 'Tables and map',
}

/** The report for people: the verdict, then one line a check, then what each shows. Names are shown so that none can draw. */
export function reportText(report: PackageReport): string {
  const width = Math.max(...report.checks.map(({ id }) => checkNames[id].length))
  const lines = report.checks.flatMap(({ id, outcome, text, files }) => [
    `  ${marks[outcome]}  ${checkNames[id].padEnd(width)}  ${plain(text)}`,
    ...files.map(({ name, kind, text: why }) => `                 ${kind}: ${plain(name)}  ${plain(why)}`),
  ])
  const ids = [...new Set(report.checks.map(({ id }) => id))].filter((id) => id !== 'open')
  const meaning = ids.map(
    (id) => `  ${checkNames[id].padEnd(width)}  ${report.checks.find((one) => one.id === id)?.shows ?? ''}`,
  )
  return [
    `${verdicts[report.verdict]}: ${report.summary}`,
    '',
    ...lines,
    ...(meaning.length > 0 ? ['', 'What each of these shows, and what it does not:', ...meaning] : []),
  ].join('\n')
}

/** On one line, with nothing that moves a cursor or turns letters round. */
const plain = (text: string): string => showFileName(text)
