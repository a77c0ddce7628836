import { sameJson } from '#shared/lib/same-json.ts'
import type { Ledger } from '../ledger.ts'
import { mentionsOf } from '../records/mentions.ts'
import type { Breath } from './breath.ts'
import type { TakenBack } from './undo.ts'
import { versionAt } from './untouched.ts'
import type { Uses } from './uses.ts'

interface Asked {
  /** Sources that the import made, or took into use again. */
  readonly made: ReadonlySet<string>
  readonly incidents: ReadonlyMap<string, TakenBack>
  readonly users: Uses['ofSources']
}

/** Sources of an import that nobody wrote in, and by which nothing claims once its incidents are taken back. */
export async function unusedSources(
  { made, incidents, users }: Asked,
  ledger: Ledger,
  pause: Breath,
): Promise<readonly string[]> {
  const earlier = await sourcesOfEarlier(incidents, ledger, pause)
  const unused: string[] = []
  for (const id of made) {
    const rest = pause()
    if (rest) await rest
    const isUsed = (users.get(id) ?? []).some((user) => !incidents.has(user)) || earlier.has(id)
    if (!isUsed && (await isUntouched(id, ledger))) unused.push(id)
  }
  return unused
}

/** What incidents claim by once they have their earlier words back. */
async function sourcesOfEarlier(
  incidents: Asked['incidents'],
  ledger: Ledger,
  pause: Breath,
): Promise<ReadonlySet<string>> {
  const named = new Set<string>()
  for (const [id, how] of incidents) {
    if (how.kind !== 'restored') continue
    const rest = pause()
    if (rest) await rest
    const body = await versionAt(id, how.rev - 1, ledger)
    for (const { id: source, kinds } of mentionsOf({ kind: 'incident', body }))
      if (kinds.includes('source')) named.add(source)
  }
  return named
}

/** In use, and as it was first written. */
async function isUntouched(id: string, ledger: Ledger): Promise<boolean> {
  const versions = await ledger.versions(id)
  const bodies = versions.flatMap(({ kind, body }) => (kind === 'source' ? [body] : []))
  const [first] = bodies
  const last = bodies.at(-1)
  return (
    first !== undefined &&
    last?.withdrawn === false &&
    bodies.every((body) => sameJson({ ...body, withdrawn: false }, first))
  )
}
