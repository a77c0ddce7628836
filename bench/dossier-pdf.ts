import { chromium } from 'playwright-core'
import { buildDossier } from '#shared/dossier/build.ts'
import { serialiseDossier } from '#shared/dossier/serialise.ts'
import type { Dossier } from '#shared/dossier/schema.ts'
import { statements } from '#shared/domain/statement/catalogue.ts'
import { gatherDossier } from '#main/dossier/gather.ts'
import { renderPdf } from '#main/dossier/pdf/render.ts'
import { findBrowser } from '#main/host/chromium/find-browser.ts'
import { nodeChildren } from '#main/host/node-child.ts'
import { benchVault } from './bench-vault.ts'
import { madeIncident, seeded } from './seeded.ts'
import { round, type Row } from './row.ts'

const incidents = 1_000

/** The dossier of many incidents, against the browser printing the same texts from a plain page. */
export async function dossierPdf(folder: string): Promise<Row> {
  const vault = await benchVault(folder)
  const random = seeded(2)
  const records = Array.from({ length: incidents }, (_, number) => madeIncident(random, number))
  const saved = await vault.commit({ records })
  if (!saved.ok) throw new Error(saved.failure.message)
  const gathered = await gatherDossier(vault, 'all', statements)
  await vault.close()
  if (!gathered.ok) throw new Error(gathered.failure.message)
  const dossier = buildDossier(gathered.value)
  const json = serialiseDossier(dossier)

  const start = performance.now()
  const pdf = await renderPdf(json, nodeChildren)
  const value = round((performance.now() - start) / 1000)
  if (!pdf.ok) throw new Error(pdf.failure.message)
  const against = round(await printedByBrowser(pageOf(dossier)))
  const ratio = round(value / against)
  return {
    name: `dossier PDF, ${incidents} incidents`,
    value,
    unit: 's',
    reference: { name: 'Chromium printing the same', value: against },
    ratio,
    goal: '<= 0.4x',
    meets: ratio <= 0.4,
    n: 1,
  }
}

async function printedByBrowser(html: string): Promise<number> {
  const executablePath = findBrowser()
  if (executablePath === undefined) throw new Error('No browser to compare with')
  const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 })
  try {
    const page = await browser.newPage()
    const start = performance.now()
    await page.setContent(html)
    await page.pdf({ format: 'A4', tagged: true, outline: true })
    return (performance.now() - start) / 1000
  } finally {
    await browser.close()
  }
}

/** The same texts as headings, paragraphs and one table an incident; a plain page flatters the reference. */
function pageOf(dossier: Dossier): string {
  const rows = (facts: readonly (readonly [string, string])[]) =>
    `<table>${facts.map(([name, fact]) => `<tr><th>${name}</th><td>${escaped(fact)}</td></tr>`).join('')}</table>`
  const sections = dossier.incidents.map(
    (incident) => `<h2>${incident.reference} ${escaped(incident.title)}</h2>
      <h3>What sources say</h3><p>${escaped(incident.reported.summary)}</p>
      <h3>Assessment</h3><p>${escaped(incident.assessed.assessment)}</p>
      ${rows([
        ['Date', incident.reported.dates.map(({ words }) => words).join()],
        ['Status', incident.status],
        ['Verification', incident.verification],
        ['Id', incident.id],
      ])}`,
  )
  return `<!doctype html><meta charset="utf-8"><h1>${escaped(dossier.case.title)}</h1>${sections.join('')}`
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
