import assert from 'node:assert/strict'
import type { StoredRecord } from '#shared/domain/record/kinds.ts'
import type { UnlockedVault } from '../unlocked-vault.ts'
import { logOrderIn, type LogRow } from './log-order.ts'
import { allOf, edit } from './logs.ts'
import { valueOf } from './workspace.ts'

/** What a version of the log says of one id: one of a few wordings and figures, or nothing. */
export interface Said {
  readonly what: number
  readonly dead: number
  readonly isTwice: boolean
}

export type Action =
  | { readonly kind: 'import'; readonly rows: readonly (Said | null)[] }
  | { readonly kind: 'title' | 'assessment' | 'submit'; readonly id: number }
  | { readonly kind: 'undo'; readonly nth: number }

const rowsOf = (rows: readonly (Said | null)[]): readonly LogRow[] =>
  rows.flatMap((row, id) => {
    if (row === null) return []
    const { what, dead, isTwice } = row
    const one = { id: `K${id}`, day: '3/9/2022', what: `Wording ${id}.${what}`, dead: String(dead) }
    return isTwice ? [one, { ...one, dead: String(dead + 1) }] : [one]
  })

/** A workspace in which somebody imports versions of a log, works on what comes of it, and takes imports back. */
export class LogStory {
  readonly #vault: UnlockedVault
  readonly #folder: string
  readonly #imports: string[] = []
  /** What somebody wrote last, by incident. */
  readonly #byHand = new Map<string, { title?: string; assessment?: string }>()
  readonly #touched = new Set<string>()
  #histories = new Map<string, readonly StoredRecord[]>()
  #edits = 0

  constructor(vault: UnlockedVault, folder: string) {
    this.#vault = vault
    this.#folder = folder
  }

  async tell(action: Action): Promise<void> {
    if (action.kind === 'import') await this.#import(rowsOf(action.rows))
    else if (action.kind === 'undo') await this.#undo(action.nth)
    else await this.#work(action.kind, action.id)
    await this.#check()
  }

  async #import(rows: readonly LogRow[]): Promise<void> {
    if (rows.length === 0) return
    const { plan, record } = valueOf(await this.#vault.logs.run(await this.#order(rows), { isSameLog: true }))
    this.#imports.push(record.id)
    const { read, created, updated, unchanged, conflicts, rejected } = plan.counts
    assert.equal(read, rows.length)
    assert.equal(created + updated + unchanged + conflicts + rejected, read)
    assert.equal(plan.changes.length, created + updated)
    assert.equal(plan.conflicts.length, conflicts)
    const again = valueOf(await this.#vault.logs.plan(await this.#order(rows)))
    assert.deepEqual(again.counts, {
      ...plan.counts,
      created: 0,
      updated: 0,
      unchanged: unchanged + created + updated,
    })
  }

  #order(rows: readonly LogRow[]) {
    return logOrderIn(this.#folder, rows)
  }

  async #undo(nth: number): Promise<void> {
    const id = this.#imports[nth % Math.max(1, this.#imports.length)]
    const record = id === undefined ? undefined : await this.#vault.record('log-import', id)
    if (record === undefined || record.body.undone !== null) return
    const planned = await this.#vault.logs.planUndo(record.id)
    const undone = await this.#vault.logs.undo(record.id)
    assert.deepEqual(undone, planned)
    const imports = await allOf(this.#vault, 'log-import')
    const later = imports.slice(imports.findIndex((one) => one.id === record.id) + 1)
    assert.equal(undone.ok, !later.some(({ body }) => body.undone === null))
  }

  /** Takes back every import, the last first: of what nobody worked on, nothing is left in use. */
  async end(): Promise<void> {
    for (const nth of this.#imports.keys()) await this.#undo(this.#imports.length - 1 - nth)
    await this.#check()
    for (const { id, body } of await allOf(this.#vault, 'incident'))
      assert.equal(body.status === 'withdrawn', !this.#touched.has(id))
  }

  async #work(kind: 'title' | 'assessment' | 'submit', nth: number): Promise<void> {
    const incident = (await allOf(this.#vault, 'incident'))[nth]
    if (incident?.body.status !== 'draft') return
    this.#touched.add(incident.id)
    if (kind === 'submit') return edit(this.#vault, incident, { status: 'submitted' })
    this.#edits += 1
    const change = { [kind]: `Written here, ${this.#edits}` }
    this.#byHand.set(incident.id, { ...this.#byHand.get(incident.id), ...change })
    await edit(this.#vault, incident, change)
  }

  async #check(): Promise<void> {
    const histories = new Map<string, readonly StoredRecord[]>()
    for (const { id, body } of await allOf(this.#vault, 'incident')) {
      const versions = (await this.#vault.history(id)).map(({ record }) => record)
      histories.set(id, versions)
      const before = this.#histories.get(id) ?? []
      assert.deepEqual(versions.slice(0, before.length), before)
      assert.deepEqual({ ...body, ...this.#byHand.get(id) }, body)
    }
    for (const id of this.#histories.keys()) assert.ok(histories.has(id))
    this.#histories = histories
  }
}
