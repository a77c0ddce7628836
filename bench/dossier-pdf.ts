import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { buildDossier } from '#shared/dossier/build.ts'
import { serialiseDossier } from '#shared/dossier/serialise.ts'
import { statements } from '#shared/domain/statement/catalogue.ts'
import { gatherDossier } from '#main/dossier/gather.ts'
import { findBrowser } from '#main/host/chromium/find-browser.ts'
import type { Place } from './place.ts'
import { benchVault } from './bench-vault.ts'
import { cpuSeconds } from './cpu-seconds.ts'
import { printingSeconds } from './printing-seconds.ts'
import { printedPage } from './printed-page.ts'
import { seeded } from '#shared/domain/testing/seeded.fixture.ts'
import { madeIncident, madeSource } from './seeded.ts'
import { round, type Row } from './row.ts'

const incidents = 1_000

/** The dossier of many incidents with three sources each, against the browser printing the same sections. */
export async function dossierPdf({ folder }: Place): Promise<readonly Row[]> {
  const browser = findBrowser()
  if (browser === undefined) throw new Error('No browser to compare with')
  const vault = await benchVault(folder)
  const random = seeded(2)
  const sources = Array.from({ length: 100 }, (_, number) => madeSource(number))
  const records = Array.from({ length: incidents - sources.length }, (_, number) =>
    madeIncident(random, number, pick(random, sources)),
  )
  const rest = Array.from({ length: sources.length }, (_, number) =>
    madeIncident(random, incidents - number, pick(random, sources)),
  )
  for (const batch of [[...sources, ...records], rest]) {
    const saved = await vault.commit({ records: batch })
    if (!saved.ok) throw new Error(saved.failure.message)
  }
  const gathered = await gatherDossier(vault, { kind: 'all' }, statements)
  await vault.close()
  if (!gathered.ok) throw new Error(gathered.failure.message)
  const dossier = buildDossier(gathered.value)
  const at = (name: string) => path.join(folder, name)
  await writeFile(at('dossier.json'), serialiseDossier(dossier))
  await writeFile(at('page.html'), printedPage(dossier))

  const ours = ['bench/render-pdf.ts', at('dossier.json'), at('ours.pdf')]
  const value = round(await cpuSeconds(process.execPath, ours))
  const against = round(await printingSeconds(browser, at('page.html')))
  const ratio = round(value / against)
  return [
    {
      name: `dossier PDF, ${incidents} incidents`,
      value,
      unit: 'CPU s',
      reference: { name: 'Chromium printing the same', value: against },
      ratio,
      goal: '<= 0.4x',
      meets: ratio <= 0.4,
      n: 1,
    },
  ]
}

const pick = (random: () => number, sources: readonly { readonly id: string }[]): string[] =>
  Array.from({ length: 3 }, () => sources[Math.floor(random() * sources.length)]?.id ?? randomUUID())
