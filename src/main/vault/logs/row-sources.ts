import { z } from 'zod'
import { linkedItem, linkKey, sourceKey } from '#shared/domain/duplicate/link-key.ts'
import { newSource } from '#shared/domain/source/defaults.ts'
import { link, requiredLine } from '#shared/domain/text/schema.ts'
import type { BodyOf, StoredRecord } from '#shared/domain/record/kinds.ts'
import type { ImportProfileBody } from '#shared/domain/import-profile/schema.ts'
import type { MadeIncident } from '#shared/mapping/mapped-row.ts'
import type { Ledger } from '../ledger.ts'
import { derivedId, isDerived } from '../records/derived-id.ts'
import type { Breath } from './breath.ts'

type Named = MadeIncident['sources'][number]

/** A log by the source that stands for it; the workspace keeps its sources apart from those of others. */
interface LogNamed {
  readonly sourceId: string
  readonly workspaceId: string
  readonly profile: ImportProfileBody
}

/** The source that a row names. `write`: what has to be written so that it is there, or in use again. */
export interface FoundSource {
  readonly id: string
  /** By what it was looked for. */
  readonly key: string
  readonly write: { readonly body: BodyOf<'source'>; readonly current?: StoredRecord<'source'> } | null
}

/** The sources that rows name: one for each link, however it was written, in this import, in earlier ones and by hand. */
export class RowSources {
  readonly #ledger: Ledger
  readonly #log: LogNamed
  /** Sources written by hand or come with a dossier, by their link. */
  readonly #byHand: ReadonlyMap<string, string>
  /** Those that are there, by what they were looked for by. */
  readonly #there = new Map<string, string>()

  private constructor(ledger: Ledger, log: LogNamed, byHand: ReadonlyMap<string, string>) {
    this.#ledger = ledger
    this.#log = log
    this.#byHand = byHand
  }

  static async of(ledger: Ledger, log: LogNamed, pause: Breath): Promise<RowSources> {
    return new RowSources(ledger, log, await sourcesByHand(ledger, pause))
  }

  /** The source that stands for the log itself: of one origin with all that it cites. */
  async log(): Promise<FoundSource> {
    const { sourceId: id, profile } = this.#log
    const key = `log ${id}`
    if (this.#ledger.index.get(id) !== undefined) {
      const current = await this.#ledger.current(id)
      return { id, key, write: current.kind === 'source' && current.body.withdrawn ? inUse(current) : null }
    }
    const { name, publisher, url, language } = profile.log
    const body = { ...newSource(language), type: 'report' as const, title: name, publisher, url }
    return { id, key, write: { body: { ...body, independenceGroup: this.#group } } }
  }

  /** Undefined where it cannot be a source. */
  async find(named: Named): Promise<FoundSource | undefined> {
    const key = keyOf(named)
    const there = this.#there.get(key)
    if (there !== undefined) return { id: there, key, write: null }
    const found = await this.#look(named, key)
    if (found?.write === null) this.#there.set(key, found.id)
    return found
  }

  /** It is going to be written: whoever names it next finds it there. */
  use({ id, key }: FoundSource): void {
    this.#there.set(key, id)
  }

  async #look(named: Named, key: string): Promise<FoundSource | undefined> {
    const byHand = named.url === '' ? undefined : this.#byHand.get(key)
    if (byHand !== undefined) return { id: byHand, key, write: null }
    const made = this.#bodyOf(named)
    const decided = asked.safeParse(made)
    if (!decided.success) return undefined
    const body = { ...made, ...decided.data }
    for (let nth = 0; ; nth += 1) {
      const id = this.#idOf(named, key, nth)
      if (this.#ledger.index.get(id) === undefined) return { id, key, write: { body } }
      const found = await this.#asStands(id, key)
      if (found !== undefined) return found
    }
  }

  #idOf({ url }: Named, key: string, nth: number): string {
    const { sourceId, workspaceId } = this.#log
    const again = nth === 0 ? [] : [String(nth)]
    return derivedId(url === '' ? sourceId : workspaceId, key, ...again)
  }

  /** A source of this id is here. Somebody may have given it another link or title since: then it is that one, and stays it. */
  async #asStands(id: string, key: string): Promise<FoundSource | undefined> {
    const current = await this.#ledger.current(id)
    if (current.kind !== 'source' || keyOf(current.body) !== key) return undefined
    return { id, key, write: current.body.withdrawn ? inUse(current) : null }
  }

  /** One origin with everything else that the log cites, until somebody has looked at it. */
  #bodyOf({ url, title }: Named): BodyOf<'source'> {
    const shown = title === '' ? url : title
    return {
      ...newSource('und'),
      type: typeOf(url),
      title: shown.slice(0, 500).replace(/[\ud800-\udbff]$/u, ''),
      url,
      independenceGroup: this.#group,
    }
  }

  get #group(): string {
    return this.#log.profile.log.name.slice(0, 200).replace(/[\ud800-\udbff]$/u, '')
  }
}

/** What rows decide of a source. */
const asked = z.object({ title: requiredLine(500), url: link })

const inUse = (current: StoredRecord<'source'>): FoundSource['write'] => ({
  body: { ...current.body, withdrawn: false },
  current,
})

/** What makes two sources one: what their links have in common, or the title where there is none. */
const keyOf = ({ url, title }: Named): string => (url === '' ? `named ${title}` : `link ${sourceKey(url)}`)

function typeOf(url: string): BodyOf<'source'>['type'] {
  const key = linkKey(url) ?? ''
  const item = linkedItem(key)
  if (item === 'youtube') return 'photo-video'
  const isPost = item !== 'page' || /^(facebook|vk|instagram|tiktok)\.com\//.test(key)
  return isPost ? 'social-media' : 'other'
}

/** Those whose ids do not follow from their link have to be looked through. */
async function sourcesByHand(ledger: Ledger, pause: Breath): Promise<ReadonlyMap<string, string>> {
  const byLink = new Map<string, string>()
  for (const id of ledger.index.idsOf('source')) {
    if (isDerived(id)) continue
    const rest = pause()
    if (rest) await rest
    const record = await ledger.current(id)
    if (record.kind !== 'source' || record.body.withdrawn || record.body.url === '') continue
    const key = keyOf(record.body)
    if (!byLink.has(key)) byLink.set(key, id)
  }
  return byLink
}
