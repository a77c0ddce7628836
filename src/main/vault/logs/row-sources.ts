import { linkKey } from '#shared/domain/duplicate/link-key.ts'
import { newSource } from '#shared/domain/source/defaults.ts'
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

/** The sources that rows name: one for each link, however it was copied, in this import, in earlier ones and by hand. */
export class RowSources {
  /** Made by this import or taken into use again, in order. */
  readonly fresh = new Map<
    string,
    { readonly body: BodyOf<'source'>; readonly current?: StoredRecord<'source'> }
  >()
  readonly #ledger: Ledger
  readonly #log: LogNamed
  /** Sources written by hand or come with a dossier, by their link. */
  readonly #byHand: ReadonlyMap<string, string>

  constructor(ledger: Ledger, log: LogNamed, byHand: ReadonlyMap<string, string>) {
    this.#ledger = ledger
    this.#log = log
    this.#byHand = byHand
  }

  /** The source that stands for the log itself. */
  async log(): Promise<string> {
    const { sourceId, profile } = this.#log
    const { name, publisher, url, language } = profile.log
    await this.#use(sourceId, { ...newSource(language), type: 'report', title: name, publisher, url })
    return sourceId
  }

  async idOf(named: Named): Promise<string> {
    const key = named.url === '' ? null : (linkKey(named.url) ?? named.url)
    const known = key === null ? undefined : this.#byHand.get(key)
    if (known !== undefined) return known
    const id =
      key === null
        ? derivedId(this.#log.sourceId, 'named', named.title)
        : derivedId('link', this.#log.workspaceId, key)
    await this.#use(id, this.#bodyOf(named, key))
    return id
  }

  async #use(id: string, body: BodyOf<'source'>): Promise<void> {
    if (this.fresh.has(id)) return
    if (this.#ledger.index.get(id) === undefined) return void this.fresh.set(id, { body })
    const current = await this.#ledger.current(id)
    if (current.kind === 'source' && current.body.withdrawn)
      this.fresh.set(id, { body: { ...current.body, withdrawn: false }, current })
  }

  /** One origin with everything else that the log cites, until somebody has looked at it. */
  #bodyOf({ url, title }: Named, key: string | null): BodyOf<'source'> {
    const shown = title === '' ? url : title
    return {
      ...newSource('und'),
      type: typeOf(key),
      title: shown.slice(0, 500).toWellFormed(),
      url,
      independenceGroup: this.#log.profile.log.name.slice(0, 200).toWellFormed(),
    }
  }
}

function typeOf(key: string | null): BodyOf<'source'>['type'] {
  if (key === null) return 'other'
  if (/^(tweet|telegram):/.test(key) || /^(facebook|vk|instagram|tiktok)\.com\//.test(key))
    return 'social-media'
  return key.startsWith('youtube:') ? 'photo-video' : 'other'
}

/** Those whose ids do not follow from their link have to be looked through. */
export async function sourcesByHand(ledger: Ledger, pause: Breath): Promise<ReadonlyMap<string, string>> {
  const byLink = new Map<string, string>()
  for (const id of ledger.index.idsOf('source')) {
    if (isDerived(id)) continue
    await pause()
    const record = await ledger.current(id)
    const key = record.kind === 'source' && !record.body.withdrawn ? linkKey(record.body.url) : null
    if (key !== null && !byLink.has(key)) byLink.set(key, id)
  }
  return byLink
}
