import { logBody, type JournalEntry } from '#shared/journal/entry.ts'
import type { AnalystBody } from '#shared/domain/analyst/schema.ts'
import { bringUpToDate, type WrittenRecord } from '#shared/domain/record/up-conversion.ts'
import { fromBase64 } from '#shared/lib/base64.ts'
import { isCheckpointSigned } from './checkpoint.ts'

/** An analyst as a journal has them. */
type Known = Pick<AnalystBody, 'publicKey' | 'role' | 'active'>

export const maySign = ({ role, active }: Known): boolean => active && role !== 'viewer'

/**
 * Whose signature counts, entry by entry. Everybody who opens a workspace holds the keys of its journal, so the signature
 * is all that shows who wrote a commit, and that they were allowed to: it has to be that of the one analyst whom the
 * entries name, who was active and no viewer before it. Nobody's key ever becomes another.
 */
export class Signers {
  readonly #keys = new Map<string, Uint8Array>()
  readonly #known = new Map<string, Known>()
  readonly #organisations = new Set<string>()
  /** Of the commit that is not closed yet. */
  #actors = new Set<string>()
  #brought = new Map<string, Known>()
  #joined = new Set<string>()

  /** Of everybody so far, also of those who are retired since. */
  get keys(): readonly Uint8Array[] {
    return [...this.#keys.values()]
  }

  fold({ actor, type, subject }: JournalEntry, body: unknown): void {
    this.#actors.add(actor)
    if (type === 'log') return this.#hear(subject, body)
    if (type !== 'record.put' || subject.kind !== 'analyst') return
    const record = bringUpToDate(body as WrittenRecord) // authenticated: validated by the vault that wrote it
    const key = record.kind === 'analyst' ? fromBase64(record.body.publicKey) : null
    if (record.kind !== 'analyst' || !key) return
    this.#keys.set(record.body.publicKey, key)
    this.#brought.set(subject.id, record.body)
  }

  /** An organisation whose key was ever entered may bring somebody in: a backup that it opens may be older than its removal. */
  #hear(subject: JournalEntry['subject'], body: unknown): void {
    const { data } = logBody.safeParse(body)
    if (data?.event === 'joined-by-organisation' && this.#organisations.has(data.slot))
      this.#joined.add(subject.id)
    if (data?.event === 'key-change-begun' && data.change === 'organisation-added' && data.organisation)
      this.#organisations.add(data.organisation.slot)
  }

  /** Closes the commit whose entries came last, and says whether the checkpoint is by whoever had to sign it. */
  signed(note: string, origin: string): boolean {
    const [actors, brought, joined] = [[...this.#actors], this.#brought, this.#joined]
    const signer = this.#signerOf(actors, brought, joined)
    const keepsKeys = [...brought].every(
      ([id, { publicKey }]) => (this.#known.get(id)?.publicKey ?? publicKey) === publicKey,
    )
    for (const [id, analyst] of brought) this.#known.set(id, analyst)
    this.#actors = new Set()
    this.#brought = new Map()
    this.#joined = new Set()
    // Behind damage there are checkpoints of which no entry is left: whoever was known may have signed them.
    if (actors.length === 0) return isCheckpointSigned(note, origin, this.keys)
    const key = signer && maySign(signer) ? fromBase64(signer.publicKey) : null
    return keepsKeys && key !== null && isCheckpointSigned(note, origin, [key])
  }

  /** Only who founds the workspace, or comes in with the key of an organisation, is entered by their own commit. */
  #signerOf(
    [actor, ...others]: readonly string[],
    brought: ReadonlyMap<string, Known>,
    joined: ReadonlySet<string>,
  ): Known | undefined {
    if (actor === undefined || others.length > 0) return undefined
    const isNew = this.#known.size === 0 || joined.has(actor)
    return this.#known.get(actor) ?? (isNew ? brought.get(actor) : undefined)
  }
}
