import type { Dossier } from '#shared/dossier/schema.ts'
import { dossierWords } from '#shared/dossier/words.ts'

type Incident = Dossier['incidents'][number]

/** The dossier as a plain page for a browser to print: the same sections and texts, a page for each incident. */
export function printedPage(dossier: Dossier): string {
  const contents = dossier.incidents.map(
    ({ id, exhibit, title }) => `<li><a href="#${id}">Exhibit ${exhibit} – ${escaped(title)}</a></li>`,
  )
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${escaped(dossier.case.title)}</title><style>${styles}</style>
    <h1>${escaped(dossier.case.title)}</h1><p>${escaped(dossierWords.disclaimer)}</p>
    <section><h2>Contents</h2><ol>${contents.join('')}</ol></section>
    ${dossier.incidents.map(incidentSection).join('')}
    <section><h2>Limits of this dossier</h2>${dossier.limits.map((limit) => `<p>${escaped(JSON.stringify(limit))}</p>`).join('')}</section>
    <section><h2>Annex: sources</h2>${dossier.sources.map((source) => table(Object.entries(source))).join('')}</section>
  </html>`
}

const styles = `body { font: 9.5pt "Noto Sans", sans-serif } section { break-before: page }
  table { border-collapse: collapse; width: 100% } th { text-align: left; width: 40mm; vertical-align: top }
  td, th { border-bottom: .4pt solid #999; padding: 1mm }`

const incidentSection = (incident: Incident): string => `<section id="${incident.id}">
  <h2>Exhibit ${incident.exhibit} – ${escaped(incident.title)}</h2>
  ${table([
    ['Reference', incident.reference],
    ['Status', incident.status],
    ['Verification', incident.verification],
    ['Marking', incident.tlp],
    ['Date', incident.reported.dates.map(({ words, edtf, basis }) => `${words} ${edtf} ${basis}`).join()],
    ['Place', incident.reported.places.map(({ name, decimal, mgrs }) => `${name} ${decimal} ${mgrs}`).join()],
  ])}
  <h3>What sources say</h3><p>${escaped(incident.reported.summary)}</p>
  <h3>Sources and what they state</h3>
  ${table(incident.reported.claims.map((claim) => [`${claim.grade} ${claim.source.title}`, `${claim.states} ${claim.quote} ${claim.pinpoint}`]))}
  <h3>Analyst’s assessment</h3><p>${escaped(incident.assessed.assessment)}</p></section>`

const table = (rows: readonly (readonly [string, unknown])[]): string =>
  `<table>${rows.map(([name, value]) => `<tr><th>${escaped(name)}</th><td>${escaped(String(value))}</td></tr>`).join('')}</table>`

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
