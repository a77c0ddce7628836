import { verifyCommandLine, verifyUsage } from '#main/verify/command-line.ts'
import { interrupted } from './interrupted.ts'
import type { Outcome } from './command.ts'

export { verifyUsage }

/** Looks at a package that is no workspace: it has arguments of its own. */
export const verifyOutcome = (argv: readonly string[]): Promise<Outcome> =>
  verifyCommandLine(argv, { signal: interrupted() })
