import { verifyCommandLine, verifyUsage } from '#main/verify/command-line.ts'
import type { ReadPdf } from '#main/verify/order.ts'
import { interrupted } from './interrupted.ts'
import type { Outcome } from './command.ts'

export { verifyUsage }

/** Looks at a package that is no workspace: it has arguments of its own. */
export const verifyOutcome = (argv: readonly string[]): Promise<Outcome> =>
  verifyCommandLine(argv, { signal: interrupted(), readPdf })

/** The reader of PDFs is large: it is loaded when there is one to read. */
const readPdf: ReadPdf = async (bytes) => (await import('#main/verify/read-pdf.ts')).readPdf(bytes)
