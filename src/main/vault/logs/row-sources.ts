import { linkKey } from '#shared/domain/duplicate/link-key.ts'
import { newSource } from '#shared/domain/source/defaults.ts'
import { sourceBody } from '#shared/domain/source/schema.ts'
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
  /** As it was looked for; undefined for the log itself. */
  readonly named?: Named
  readonly write: { readonly body: BodyOf<'source'>; readonly current?: StoredRecord<'source'> } | null
}

/** The sources that rows name: one for each link, however it was copied, in this import, in earlier ones and by hand. */
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
    const { sourceId, profile } = this.#log
    const { name, publisher, url, language } = profile.log
    const body = { ...newSource(language), type: 'report' as const, title: name, publisher, url }
    return this.#asStands(sourceId, { ...body, independenceGroup: this.#group })
  }

  /** Undefined where it cannot be a source. */
  async find(named: Named): Promise<FoundSource | undefined> {
    const key = keyOf(named)
    const there = this.#there.get(key)
    if (there !== undefined) return { id: there, write: null }
    const found = await this.#look(named, key)
    if (found?.write === null) this.#there.set(key, found.id)
    return found
  }

  /** It is going to be written: whoever names it next finds it there. */
  use({ id, named }: FoundSource): void {
    if (named !== undefined) this.#there.set(keyOf(named), id)
  }

  async #look(named: Named, key: string): Promise<FoundSource | undefined> {
    const byHand = named.url === '' ? undefined : this.#byHand.get(key)
    if (byHand !== undefined) return { id: byHand, write: null }
    const parsed = sourceBody.safeParse(this.#bodyOf(named, key))
    if (!parsed.success) return undefined
    for (let nth = 0; ; nth += 1) {
      const found = await this.#asStands(this.#idOf(named, key, nth), parsed.data)
      // Somebody may have given it another link or title since: then it is that one, and stays it.
      if (found.write === null ? await this.#isStill(found.id, key) : keyOf(found.write.body) === key)
        return found
    }
  }

  #idOf({ url }: Named, key: string, nth: number): string {
    const { sourceId, workspaceId } = this.#log
    const again = nth === 0 ? [] : [String(nth)]
    return derivedId(url === '' ? sourceId : workspaceId, key, ...again)
  }

  async #isStill(id: string, key: string): Promise<boolean> {
    const record = await this.#ledger.current(id)
    return record.kind === 'source' && keyOf(record.body) === key
  }

  async #asStands(id: string, body: BodyOf<'source'>): Promise<FoundSource> {
    if (this.#ledger.index.get(id)?.kind !== 'source') return { id, write: { body } }
    const current = (await this.#ledger.current(id)) as StoredRecord<'source'> // the index has just said so
    return {
      id,
      write: current.body.withdrawn ? { body: { ...current.body, withdrawn: false }, current } : null,
    }
  }

  /** One origin with everything else that the log cites, until somebody has looked at it. */
  #bodyOf({ url, title }: Named, key: string): BodyOf<'source'> {
    const shown = title === '' ? url : title
    return {
      ...newSource('und'),
      type: typeOf(key),
      title: shown.slice(0, 500).replace(/[\ud800-\udbff]$/u, ''),
      url,
      independenceGroup: this.#group,
    }
  }

  get #group(): string {
    return this.#log.profile.log.name.slice(0, 200).replace(/[\ud800-\udbff]$/u, '')
  }
}

/** What makes two sources one: what their links have in common, the link itself, or the title where there is none. */
const keyOf = ({ url, title }: Named): string =>
  url === '' ? `named ${title}` : `link ${linkKey(url) ?? url}`

function typeOf(key: string): BodyOf<'source'>['type'] {
  if (/^link (tweet|telegram):/.test(key) || /^link (facebook|vk|instagram|tiktok)\.com\//.test(key))
    return 'social-media'
  return key.startsWith('link youtube:') ? 'photo-video' : 'other'
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
