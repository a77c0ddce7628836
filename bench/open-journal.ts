import { execFileSync } from 'node:child_process'
import { median, round, type Row } from './row.ts'

const openings = 3

interface Opened {
  readonly seconds: number
  readonly megabytes: number
  readonly entries: number
}

/** What main does of an unlocking, the key apart: with the head file that the workspace has, against reading all of its journal. */
export function openJournal(workspace: string): readonly Row[] {
  const byHead = Array.from({ length: openings }, () => opened(workspace, 'head'))
  const whole = opened(workspace, 'whole')
  const value = round(median(byHead.map(({ seconds }) => seconds)))
  const memory = round(median(byHead.map(({ megabytes }) => megabytes)), 0)
  const against = (figure: number) => ({ name: 'reading the whole journal', value: figure })
  const size = whole.entries.toLocaleString('en')
  return [
    {
      name: `main: opening a journal of ${size} entries`,
      value,
      unit: 's',
      reference: against(round(whole.seconds)),
      ratio: round(value / whole.seconds, 3),
      goal: '<= 0.1x',
      meets: value <= whole.seconds / 10,
      n: openings,
    },
    {
      name: `main: memory then, ${size}`,
      value: memory,
      unit: 'MB',
      reference: against(round(whole.megabytes, 0)),
      ratio: round(memory / whole.megabytes),
      goal: '–',
      meets: true,
      n: openings,
    },
  ]
}

function opened(workspace: string, how: 'head' | 'whole'): Opened {
  const told = execFileSync(process.execPath, ['bench/open-once.ts', workspace, how], { encoding: 'utf8' })
  return JSON.parse(told) as Opened // our own child
}
