import { seeded } from '#main/vault/testing/seeded.ts'
import type { RecordDraft } from '#shared/ipc/records.ts'
import type { Vault } from '#main/vault/vault.ts'
import { madeIncident, madeSource } from './seeded.ts'

const sourcesEach = 3
const incidentsACommit = 250

/** Fills a workspace with so many incidents of three sources each; each batch is one commit, as an import makes it. */
export async function fillWorkspace(vault: Vault, incidents: number): Promise<void> {
  const random = seeded(7)
  for (let start = 0; start < incidents; start += incidentsACommit) {
    const count = Math.min(incidentsACommit, incidents - start)
    const saved = await vault.commit({
      records: Array.from({ length: count }, (_, index) => withSources(random, start + index)).flat(),
    })
    if (!saved.ok) throw new Error(saved.failure.message)
    if (saved.value.kind !== 'saved') throw new Error('The bench met a record of its own')
  }
}

function withSources(random: () => number, number: number): RecordDraft[] {
  const sources = Array.from({ length: sourcesEach }, (_, index) => madeSource(number * sourcesEach + index))
  return [
    ...sources,
    madeIncident(
      random,
      number,
      sources.map(({ id }) => id),
    ),
  ]
}
