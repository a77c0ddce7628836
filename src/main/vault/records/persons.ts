/*
 * Owns what leaves the journal about persons: who may see it, and the entry that says it was seen. Nothing that it
 * writes holds a name.
 */
import { maySee } from '#shared/domain/person/may-see.ts'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import type { Response } from '#shared/ipc/contract.ts'
import type { LogBody } from '#shared/journal/entry.ts'
import type { Drafts } from '../drafts.ts'
import type { Ledger } from '../ledger.ts'
import { refuse } from '../storage/refusal.ts'
import { isHiddenFrom, refuseIfHidden } from './hidden.ts'

type KeptDraft = Response<'draft:list'>[number]

export class Persons {
  readonly #ledger: Ledger
  readonly #drafts: Drafts

  constructor(ledger: Ledger, drafts: Drafts) {
    this.#ledger = ledger
    this.#drafts = drafts
  }

  /** In order of creation. */
  async list(): Promise<Response<'person:list'>> {
    const persons = await Promise.all(this.#ledger.index.idsOf('person').map((id) => this.#person(id)))
    return persons.flatMap((person) =>
      person === null || isHiddenFrom(person, this.#ledger.actor)
        ? []
        : [
            {
              id: person.id,
              codeName: person.body.codeName,
              consent: person.body.consent.status,
              priorAccounts: person.body.priorAccounts.length,
            },
          ],
    )
  }

  async read(id: string): Promise<Response<'person:read'>> {
    await refuseOrLogReading(this.#ledger, id, 'record')
    const record = await this.#person(id)
    const kept = this.#drafts.list().find(({ draft }) => draft.id === id && draft.kind === 'person') ?? null
    if (kept !== null && !this.#isDraftFor(kept)) {
      if (record !== null) return { record, kept: null }
      refuse('refused', 'This draft is not shown to you. It stays as it is.')
    }
    return { record, kept }
  }

  /** What was typed about a person stays in main until it is asked for; what is not for this analyst is not offered. */
  async draftsWithoutNames(): Promise<Response<'draft:list'>> {
    const offered: KeptDraft[] = []
    for (const kept of this.#drafts.list()) {
      if (kept.draft.kind !== 'person') offered.push(kept)
      else if (await this.#isOffered(kept))
        offered.push({ ...kept, draft: { ...kept.draft, body: codeNameIn(kept.draft.body) } })
    }
    return offered
  }

  async #isOffered(kept: KeptDraft): Promise<boolean> {
    const person = await this.#person(kept.draft.id)
    return this.#isDraftFor(kept) && (person === null || !isHiddenFrom(person, this.#ledger.actor))
  }

  #isDraftFor({ draft: { body } }: KeptDraft): boolean {
    const visibleTo = body['visibleTo'] // drafts are kept as typed: this may be anything
    return maySee({ visibleTo: Array.isArray(visibleTo) ? visibleTo.map(String) : [] }, this.#ledger.actor)
  }

  async #person(id: string): Promise<StoredRecord<'person'> | null> {
    if (this.#ledger.index.get(id)?.kind !== 'person') return null
    return (await this.#ledger.current(id)) as StoredRecord<'person'> // the index has just said that it is of this kind
  }
}

const codeNameIn = ({ codeName }: KeptDraft['draft']['body']): KeptDraft['draft']['body'] =>
  typeof codeName === 'string' ? { codeName } : {}

/** Before a person, or what they were before, is shown: refused, or entered. Other kinds are read without a word. */
export async function refuseOrLogReading(
  ledger: Ledger,
  id: string,
  part: Extract<LogBody, { event: 'person-read' }>['part'],
): Promise<void> {
  if (ledger.index.get(id)?.kind !== 'person') return
  await ledger.exclusively(async (at) => {
    refuseIfHidden(await ledger.current(id), ledger.actor)
    const body: LogBody = { event: 'person-read', part }
    await ledger.append([{ type: 'log', subject: { kind: 'person', id }, body }], at)
  })
}
