import { counted } from '../counted.ts'
import type { Dossier } from '#shared/dossier/schema.ts'
import { custodyEventFrom } from '#shared/domain/custody/up-conversion.ts'
import type { CustodyEvent } from '#shared/domain/custody/schema.ts'
import { parseCustodyLine } from '#shared/dossier/package/custody-line.ts'
import type { JournalEntry } from '#shared/journal/entry.ts'
import type { FileFinding } from '#shared/domain/package-check/report.ts'
import { canonicalJson } from '#shared/journal/canonical.ts'
import { rootFromInclusion } from '#shared/journal/inclusion.ts'
import { leafHash } from '#shared/journal/merkle.ts'
import { parseTlogProof, writeTlogProof } from '#shared/journal/tlog-proof.ts'
import { toHex, utf8 } from '#shared/lib/bytes.ts'
import { sha256 } from '../ed25519.ts'
import { damaged, extra, missing, type Findings } from '../findings.ts'
import type { ReadHead } from './check-checkpoint.ts'
import type { PackageFiles } from './package-files.ts'

export const eventsFile = 'data/custody/events.jsonl'
const proofs = 'data/custody/proofs/'
const proofOf = (seq: number): string => `${proofs}${seq}.tlog-proof`
const maxEvents = 256 * 2 ** 20
const maxProof = 65_536

/** An event as it stands in the journal, and as it is read today. */
interface Disclosed {
  readonly entry: JournalEntry
  readonly event: CustodyEvent
  /** SHA-256 of the body as it stands there. */
  readonly digest: string
}

function disclosedIn(line: string): Disclosed | undefined {
  const read = parseCustodyLine(line)
  if (!read.ok || typeof read.value.body !== 'object' || read.value.body === null) return undefined
  const { body, entry } = read.value
  try {
    return { entry, event: custodyEventFrom(body), digest: toHex(sha256(utf8(canonicalJson(body)))) }
  } catch {
    return undefined // a body that is no custody event
  }
}

/** Each event is in the journal, and the dossier tells of it as it was entered. */
export async function checkCustody(
  files: PackageFiles,
  head: ReadHead | undefined,
  dossier: Dossier | undefined,
  findings: Findings,
): Promise<void> {
  const wrong: FileFinding[] = []
  const text = await files.text(eventsFile, maxEvents)
  if (text === undefined) {
    if (files.has(eventsFile))
      findings.add('custody', 'bad', 'The custody events cannot be read.', [
        damaged(eventsFile, 'It is not whole.'),
      ])
    else
      findings.add(
        'custody',
        'not-checked',
        'The package holds no entries of the journal: what the dossier tells of custody is the word of whoever signed.',
      )
    return
  }
  const lines = text === '' ? [] : text.replace(/\n$/, '').split('\n')
  if (text !== '' && !text.endsWith('\n')) wrong.push(damaged(eventsFile, 'Its last line is not whole.'))
  const events: Disclosed[] = []
  for (const [index, line] of lines.entries()) {
    const event = disclosedIn(line)
    const place = `Line ${index + 1}`
    if (!event) wrong.push(damaged(eventsFile, `${place} is no custody event.`))
    else {
      events.push(event)
      if (event.digest !== event.entry.digest)
        wrong.push(damaged(eventsFile, `${place} is not what was entered in the journal.`))
      if (event.entry.type !== 'custody.event' || event.entry.subject.id !== event.event.evidenceId)
        wrong.push(damaged(eventsFile, `${place} is of another entry.`))
      wrong.push(...(await proofProblems(files, event, head)))
    }
  }
  const wanted = new Set(events.map(({ entry }) => proofOf(entry.seq)))
  for (const name of files.names)
    if (name.startsWith(proofs) && !wanted.has(name))
      wrong.push(extra(name, 'It is a proof of no event in the package.'))
  if (dossier) wrong.push(...disagreements(dossier, events))
  const untold = dossier ? '' : ' Whether the dossier tells of them alike was not checked.'
  findings.add(
    'custody',
    'good',
    `${counted(events.length, 'custody event')}, each with its proof.${untold}`,
    wrong,
  )
}

async function proofProblems(
  files: PackageFiles,
  { entry }: Disclosed,
  head: ReadHead | undefined,
): Promise<readonly FileFinding[]> {
  const name = proofOf(entry.seq)
  const text = await files.text(name, maxProof)
  if (text === undefined) return [missing(name, `The proof of entry ${entry.seq} is missing.`)]
  const proof = parseTlogProof(text)
  if (!proof.ok) return [damaged(name, proof.failure.message)]
  if (writeTlogProof(proof.value) !== text) return [damaged(name, 'It is not as Holdfast writes it.')]
  if (proof.value.index !== entry.seq) return [damaged(name, 'It is of another entry.')]
  if (!head) return []
  if (proof.value.checkpoint !== head.note)
    return [damaged(name, 'It leads to another checkpoint than the one in the package.')]
  const leaf = leafHash(sha256, utf8(canonicalJson(entry)))
  const { index, path } = proof.value
  const root = rootFromInclusion(sha256, { leaf, index, size: head.size, path })
  return root && toHex(root) === toHex(head.root)
    ? []
    : [
        damaged(
          name,
          `Entry ${entry.seq} is not in the journal that the checkpoint is of, as it stands here.`,
        ),
      ]
}

/** What the dossier tells of each item, against the events that were entered. */
function disagreements(dossier: Dossier, events: readonly Disclosed[]): readonly FileFinding[] {
  const entered = new Map(
    events.map(({ event: body }) => [`${body.evidenceId} ${body.type} ${body.at}`, [] as string[]]),
  )
  for (const { event: body } of events)
    entered.get(`${body.evidenceId} ${body.type} ${body.at}`)?.push(canonicalJson(body))
  const items = [...dossier.evidence, ...dossier.physicalItems]
  const known = new Set(items.map(({ id }) => id))
  const wrong = events
    .filter(({ event }) => !known.has(event.evidenceId))
    .map(({ entry }) => extra(eventsFile, `Entry ${entry.seq} is of an item that the dossier does not have.`))
  for (const { reference, custody } of items)
    for (const { breaks: _, agent, ...told } of custody) {
      const bodies = entered.get(`${told.evidenceId} ${told.type} ${told.at}`)
      if (bodies === undefined)
        wrong.push(
          missing(
            eventsFile,
            `The dossier tells of “${told.type}” of ${reference} at ${told.at}, and no entry does.`,
          ),
        )
      else if (!bodies.includes(canonicalJson({ ...told, agent: agent.id })))
        wrong.push(
          damaged(
            'data/dossier.json',
            `It tells of “${told.type}” of ${reference} at ${told.at} in another way than was entered.`,
          ),
        )
    }
  return wrong
}
