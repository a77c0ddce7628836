import { createHash } from 'node:crypto'
import type { JournalHead } from '#shared/ipc/records.ts'
import { canonicalJson } from '#shared/journal/canonical.ts'
import { happeningInWords, factInWords } from '#shared/journal/activity/in-words.ts'
import { csvOf, type Cell } from '#shared/lib/csv.ts'
import { fail, ok, type Result } from '#shared/lib/result.ts'
import { writeOut } from '#main/output/write-out.ts'
import type { ActivityAsked, Told } from '#main/vault/activity.ts'
import type { Vault } from '#main/vault/vault.ts'
import type { ReadingJob } from './compare-kept.ts'

type Line = NonNullable<Told['line']>
export type ActivityFormat = 'csv' | 'json'

interface Out {
  readonly format: ActivityFormat
  readonly target: string
}

/** Writes what the filter lets through as a table or as canonical JSON, and enters that it left: both or neither. */
export async function saveActivity(
  vault: Pick<Vault, 'activity' | 'outgoing' | 'workspaceId' | 'head' | 'prove'>,
  asked: ActivityAsked,
  { format, target }: Out,
  job: ReadingJob,
): Promise<Result<{ entries: number }>> {
  const proven = await vault.prove(job)
  if (!proven.ok) return proven
  const hash = createHash('sha256')
  const told = { bytes: 0, entries: 0 }
  const { head, workspaceId } = vault
  const lines = counted(vault.activity.all(asked), job, () => (told.entries += 1))
  const pieces = format === 'csv' ? asTable(lines) : asJson(lines, { ...asked, head, workspaceId })
  const written = async function* () {
    for await (const text of pieces) {
      const piece = Buffer.from(text)
      hash.update(piece)
      told.bytes += piece.byteLength
      yield piece
    }
  }
  try {
    const saved = await writeOut(vault, target, written(), () =>
      vault.activity.leaves({ format, sha256: hash.digest('hex'), ...told }),
    )
    return saved.ok ? ok({ entries: told.entries }) : saved
  } catch (error) {
    if (job.signal.aborted) return fail('cancelled', 'It was stopped. Nothing was written.')
    throw error
  }
}

async function* counted(all: AsyncIterable<Told>, { signal, onProgress }: ReadingJob, count: () => void) {
  for await (const { line, done, total } of all) {
    signal.throwIfAborted()
    if (line === null) onProgress(done, total)
    else {
      count()
      yield line
    }
  }
}

const columns = [
  'Entry',
  'Number in the journal, from 0',
  'Recorded at (UTC)',
  'What happened',
  'Kind',
  'Analyst',
  'About',
  'Called',
  'Record',
  'Said beside it',
  'Reason',
  'Device',
  'First entry of its commit',
  'Last entry of its commit',
  'SHA-256 of the entry',
  'SHA-256 of the entry before',
  'SHA-256 of what it holds',
]

async function* asTable(lines: AsyncIterable<Line>): AsyncGenerator<string> {
  yield csvOf([columns])
  for await (const line of lines) yield csvOf([cellsOf(line)])
}

const cellsOf = ({ entry, hash, happening, facts, actorName, about, commit }: Line): readonly Cell[] => [
  entry.seq + 1,
  entry.seq,
  entry.at,
  happeningInWords(happening),
  happening,
  actorName,
  about?.reference ?? '',
  about?.name ?? '',
  entry.subject.id,
  facts.map(factInWords).join('; '),
  entry.reason ?? '',
  entry.device,
  commit.first + 1,
  commit.last + 1,
  hash,
  entry.prev,
  entry.digest,
]

/** Canonical as a whole: `entries` comes before every other name in it. */
async function* asJson(
  lines: AsyncIterable<Line>,
  rest: ActivityAsked & { readonly head: JournalHead; readonly workspaceId: string },
): AsyncGenerator<string> {
  const { filter, order, head, workspaceId } = rest
  let before = '{"entries":['
  for await (const line of lines) {
    yield before + canonicalJson(line)
    before = ','
  }
  yield `${before === ',' ? '' : before}],${canonicalJson({ filter, head, order, workspaceId }).slice(1)}`
}
