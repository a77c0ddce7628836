import { z } from 'zod'
import { canonicalJson } from '../../journal/canonical.ts'
import { journalEntry } from '../../journal/entry.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { parseStrictJson } from '../../lib/strict-json.ts'

/**
 * One line of `data/custody/events.jsonl`, in JCS: an entry of the journal with the body that its `digest` is the SHA-256
 * of. Both are written as they stand in the journal, so that their hashes can be taken from the line.
 */
export const custodyLine = z.strictObject({ body: z.unknown(), entry: journalEntry })
export type CustodyLine = z.infer<typeof custodyLine>

/** The line, with its line feed. Both are JCS already. */
export const writeCustodyLine = (entry: string, body: string): string => `{"body":${body},"entry":${entry}}\n`

const maxDepth = 32

/** Reads a line without its line feed; `damaged` when it is none, or not in its one form. */
export function parseCustodyLine(text: string): Result<CustodyLine> {
  const read = parseStrictJson(text, maxDepth)
  const line = read.ok ? custodyLine.safeParse(read.value) : undefined
  return line?.success === true && isCanonical(line.data, text)
    ? ok(line.data)
    : fail('damaged', 'This is not an event of custody as a package has it.')
}

function isCanonical(line: CustodyLine, text: string): boolean {
  try {
    return canonicalJson(line) === text
  } catch {
    return false // a lone surrogate or a number past what JSON carries
  }
}
