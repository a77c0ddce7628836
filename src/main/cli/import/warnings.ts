import type { LogPlan } from '#main/vault/logs/order.ts'
import { counted } from '#main/verify/counted.ts'
import type { ToldFile, Warning } from './told-file.ts'
import type { GivenFile, Work } from './work.ts'

/** Of a file that is taken for a newer export of a log that it does not look like. */
export const unlikeIts = ({ unlike }: Pick<LogPlan, 'unlike'>): readonly Warning[] =>
  unlike === null
    ? []
    : [
        {
          code: 'unlike',
          message: `a log of this name came before, and of its ${counted(unlike.known, 'incident')} here this file has ${unlike.shared === 0 ? 'none' : unlike.shared}: it may be another log, which --log NAME would keep apart; --same-log says that it is this one`,
        },
      ]

/** Where nothing is written, what comes before a file is not there when it is looked at. */
export function judgedAlone(
  { before }: Pick<GivenFile, 'before'>,
  { isDryRun }: Pick<Work, 'isDryRun'>,
  log: ToldFile['log'],
): readonly Warning[] {
  if (!isDryRun || before.length === 0) return []
  const same = before.findLast((one) => one.log === log)
  return [
    {
      code: 'judged-alone',
      message:
        log !== null && same !== undefined
          ? `it is of the same log as ${same.file}, and told as if that had not come: a row that both have is counted in both`
          : 'it is told as if the files before it had not come: what both bring is counted in both',
    },
  ]
}
