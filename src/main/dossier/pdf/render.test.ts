import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { buildDossier } from '#shared/dossier/build.ts'
import { looseCase } from '#shared/dossier/case-input.ts'
import type { DossierInput } from '#shared/dossier/input.ts'
import { serialiseDossier } from '#shared/dossier/serialise.ts'
import { analyst, incident } from '#shared/dossier/testing/builders.ts'
import { exampleInput, inputOf, HOSTILE } from '#shared/dossier/testing/example.ts'
import { PLANTED } from '#shared/dossier/testing/depth.ts'
import { nodeChildren } from '#main/host/node-child.ts'
import { MAX_INCIDENTS, renderPdf, type ChildRunner } from './render.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'dossier-pdf-'))
const file = path.join(folder, 'dossier.pdf')
const tool = (name: string, ...args: string[]): string =>
  execFileSync(name, args, { encoding: 'utf8', stdio: 'pipe' })
const jsonOf = (input: DossierInput): Uint8Array => serialiseDossier(buildDossier(input))

/** Text as a reader hears it: bidi marks that pdftotext adds, and the ends of lines, are not part of it. */
const textOf = (pdf: string): string =>
  tool('pdftotext', pdf, '-')
    .replace(/[\u200b\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')

async function render(input: DossierInput): Promise<Uint8Array> {
  const made = await renderPdf(jsonOf(input), nodeChildren)
  if (!made.ok) throw new Error(made.failure.message)
  const [only, ...more] = made.value.files
  if (only === undefined || more.length > 0) throw new Error('Not one volume')
  return only.bytes
}

describe('renderPdf', () => {
  let text = ''
  beforeAll(async () => {
    writeFileSync(file, await render(exampleInput()))
    text = textOf(file)
  }, 60_000)
  afterAll(() => rmSync(folder, { recursive: true }))

  it('writes a file that qpdf finds no fault with', () => {
    expect(tool('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found')
  })

  it('carries exactly the dossier.json it was made from', () => {
    const out = path.join(folder, 'out.json')
    tool('pdfdetach', '-save', '1', '-o', out, file)
    expect(readFileSync(out).equals(jsonOf(exampleInput()))).toBe(true)
  })

  it('is the same to the byte when it is made again', async () => {
    expect(Buffer.from(await render(exampleInput())).equals(readFileSync(file))).toBe(true)
  }, 60_000)

  it('tells the chain of a physical item, and where it breaks', () => {
    expect(text).toContain('from a surgeon to Police, on 2022-03-12, seal S-1')
    expect(text).toContain('The seal differs: it last left under S-1 and came under S-2.')
    expect(text).toContain('a thing, no file')
  })

  it('is dated by the case and not by the clock', () => {
    expect(tool('pdfinfo', '-isodates', file)).toMatch(/CreationDate:\s+2022-03-25T18:00:00/)
  })

  it('is tagged, in English, and says that it was written to PDF/A-3a', () => {
    expect(tool('pdfinfo', file)).toMatch(/Tagged:\s+yes/)
    const raw = tool('qpdf', '--qdf', '--object-streams=disable', file, '-')
    expect(raw).toMatch(/<pdfaid:part>3<\/pdfaid:part>/)
    expect(raw).toMatch(/\/Lang \(en\)/)
  })

  it('has every font embedded', () => {
    const fonts = tool('pdffonts', file).trim().split('\n').slice(2)
    expect(fonts.length).toBeGreaterThan(2)
    for (const font of fonts) expect(font).toMatch(/\s(yes)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$/)
  })

  it('can be searched for Ukrainian and Arabic words in the order they are read', () => {
    expect(text).toContain('За повідомленням очевидців')
    expect(text).toContain('Олена Їжакевич')
    expect(text).toContain('أفاد شهود عيان بأن الغارة وقعت في')
  })

  it('prints hostile text as text', () => {
    expect(text).toContain('#import "x": * $x^2$ *bold* _it_ @ref <label> `raw`')
    expect(HOSTILE).toContain('#panic("no")')
    expect(text).toContain('#panic("no")')
  })

  it('prints a character without a glyph by its number, and lists it', () => {
    expect(text).toContain('[U+1F600] end')
    expect(text).toMatch(/Characters shown by their number.*U\+1F600 ×2/)
  })

  it('bears its label, its reference and its page number on every page', () => {
    const pages = tool('pdftotext', '-layout', file, '-').split('\f').slice(0, -1)
    pages.forEach((page, index) => {
      expect(page.match(/TLP:AMBER/g)?.length, `page ${index + 1}`).toBeGreaterThanOrEqual(2)
      expect(page).toContain('CASE-2022-0001')
      expect(page).toContain(`page ${index + 1} of ${pages.length}`)
    })
  })

  it('prints the disclaimer, the denial beside the allegation, and whether a denial was looked for', () => {
    expect(text).toContain('“it will be the courts who will determine guilt or not”')
    expect(text).toContain('Our forces did not strike the building.')
    expect(text).toContain('One was looked for and none was found.')
    const layout = tool('pdftotext', '-layout', file, '-')
    expect(layout).toMatch(/Alleged\s+Denied/)
  })

  it('prints every value beside its source, and who says that there was military use', () => {
    for (const words of [
      'Area said to be controlled by: Ukraine; daily maps of two institutes – SRC-2022-0001',
      'military use is claimed by Ministry of Defence',
      'Time of day: 16:45–17:15 on 9 March 2022 (UTC+02:00, Europe/Kyiv)',
      'Пологовий будинок № 3',
      'air strike, a bomb of about 500 kg, 1–2 impacts',
      'graded by Analyst 2, 2022-03-24',
      'Translation into en by Analyst 2',
      'No step on record for: content.',
      'Independence of sources was looked at: NO',
      'contradicts INC-2022-0004',
    ])
      expect(text).toContain(words)
  })

  it('prints of a published figure how it came about, and when it held in both ways', () => {
    expect(text).toContain('As of March 22 – 2022-03-22 22:00:00 UTC')
    expect(text).toContain('Counted one by one. best estimate 2600')
  })

  it('prints each article as relevant, not as broken, and each element with both sides', () => {
    for (const words of [
      'May be relevant to Rome Statute 8(2)(b)(ix) – Attacking protected objects',
      'May be relevant to Additional Protocol I 51(4)–(5)',
      'As: no Rome Statute crime under that name. To be confirmed by counsel.',
      'says that it was in military use',
      'Points neither way: EVD-2022-0001',
      'nothing named; not said whether anything was looked for',
      'Looked for against it, and remarks: Briefings of both sides until 31 March 2022.',
    ])
      expect(text).toContain(words)
    expect(text).not.toMatch(/violat/i)
  })

  it('prints how far second coders agree, and which phrases neither of them chose', () => {
    expect(text).toContain('Agreement of second coders')
    expect(text).toContain('Second codings: 1, of 1 of the incidents in this dossier.')
    expect(text).toContain('Hospitals, medical units 1 1 0 0 100% not defined')
    expect(text).toMatch(/Breaking the will of the people 1 0 0 1 0% 0/)
    expect(text).toContain('Chosen by neither coder in any of them: Residential buildings,')
  })

  it('prints the case apart from the facts: law, other explanations, disclosure, recipients', () => {
    for (const words of [
      'A working theory of the analysts, to be confirmed by counsel.',
      'The building was in military use when it was hit.',
      'No analyst of the case was on the ground.',
      'Прокуратура',
    ])
      expect(text).toContain(words)
  })

  it('prints code names, and no name of anybody that one stands for', () => {
    expect(text).toContain('WITNESS-07')
    for (const planted of PLANTED) expect(text).not.toContain(planted)
  })

  it('prints hashes whole and unbroken within a line', () => {
    expect(tool('pdftotext', file, '-')).toContain('1a5f'.repeat(16))
  })

  it('names what was left out and says why, and shows nothing of it', async () => {
    const input = exampleInput()
    const [first, ...others] = input.evidence
    if (first === undefined) throw new Error('The example has no evidence')
    const consent = { ...first.body.consent, status: 'withdrawn' as const }
    const withdrawn = { ...first, body: { ...first.body, consent } }
    const pdf = path.join(folder, 'left-out.pdf')
    writeFileSync(pdf, await render({ ...input, evidence: [withdrawn, ...others] }))
    const told = textOf(pdf)
    expect(told).toContain('left out: consent was refused or withdrawn')
    expect(told).toMatch(/Named in this dossier and left out, .*EVD-2022-0001, EVD-2022-0002\./)
    expect(told).not.toContain('We saw how it burned.')
    expect(told).not.toContain('1a5f1a5f')
  }, 60_000)

  it('prints of a person whom the exporter may not see that age and sex are not shown', async () => {
    const input = exampleInput()
    const pdf = path.join(folder, 'unseen.pdf')
    writeFileSync(pdf, await render({ ...input, unseenPersonIds: input.persons.map(({ id }) => id) }))
    expect(textOf(pdf)).toContain('not shown to the exporting analyst')
    expect(text).not.toContain('not shown to the exporting analyst')
  }, 60_000)

  it('holds text inside the margins, long words and links included', async () => {
    const word = 'x'.repeat(290)
    const long = inputOf([
      incident(1, { title: word, summary: `https://news.example/${'y'.repeat(900)}`, assessment: word }),
    ])
    const pdf = path.join(folder, 'long.pdf')
    writeFileSync(pdf, await render(long))
    const right = [...tool('pdftotext', '-bbox', pdf, '-').matchAll(/xMax="([\d.]+)"/g)].map(([, x]) =>
      Number(x),
    )
    expect(Math.max(...right)).toBeLessThan(595 - 60)
  }, 60_000)

  it('sets every character that a text may hold, whatever the fonts have', async () => {
    const refused = /(?![\n\t])\p{Cc}|[\u202a-\u202e]/gu
    const blocks = Array.from({ length: 0x100 }, (_, block) =>
      String.fromCodePoint(...Array.from({ length: 0x100 }, (_point, low) => block * 0x100 + low)),
    )
    const texts = blocks
      .filter((block) => block.isWellFormed())
      .map((block) => block.replace(refused, '').normalize('NFC'))
    const made = await render(inputOf(texts.map((summary, index) => incident(index + 1, { summary }))))
    expect(made.byteLength).toBeGreaterThan(0)
  }, 60_000)

  it('sets a right-to-left text with thousands of dates', async () => {
    const summary = 'وقعت في 2022-03-16 '.repeat(1_000)
    const pdf = path.join(folder, 'dates.pdf')
    writeFileSync(pdf, await render(inputOf([incident(1, { summary, language: 'ar' })])))
    expect(textOf(pdf).match(/2022-03-16/g)).toHaveLength(1_000)
  }, 60_000)

  it('sets the dossier of an empty workspace', async () => {
    const empty = {
      ...exampleInput(),
      incidents: [],
      sources: [],
      evidence: [],
      physicalItems: [],
      statisticalReports: [],
      custody: {},
    }
    const pdf = path.join(folder, 'empty.pdf')
    writeFileSync(pdf, await render({ ...empty, analysts: [analyst(1)], case: looseCase('all', []) }))
    expect(textOf(pdf)).toContain('No incident in this dossier has a casualty figure.')
  }, 60_000)
})

describe('renderPdf, when it cannot', () => {
  const json = jsonOf(exampleInput())
  const answering =
    (answer: unknown): ChildRunner =>
    () =>
      Promise.resolve(answer)

  it('refuses what is not a dossier before it starts a child', async () => {
    const never: ChildRunner = () => Promise.reject(new Error('started'))
    expect(await renderPdf(new TextEncoder().encode('{"format":'), never)).toMatchObject({
      ok: false,
      failure: { code: 'invalid' },
    })
  })

  it('refuses more incidents than one document holds, and says what to do', async () => {
    const many = Array.from({ length: MAX_INCIDENTS + 1 }, (_, index) => incident(index + 1))
    const made = await renderPdf(jsonOf(inputOf(many)), answering(null))
    expect(made).toMatchObject({
      ok: false,
      failure: { code: 'too-large', next: expect.stringContaining('several cases') },
    })
  })

  it('says so when this machine has no compiler', async () => {
    const made = await renderPdf(
      json,
      answering({ kind: 'no-compiler', detail: 'Cannot find native binding' }),
    )
    expect(made).toMatchObject({ ok: false, failure: { code: 'unsupported' } })
    expect(JSON.stringify(made)).not.toContain('native binding')
  })

  it('reports a child that dies as a failure with a next step, and where it died without its words', async () => {
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const made = await renderPdf(json, () => Promise.reject(new TypeError('of a record')))
    expect(said.mock.calls.flat().join('')).toMatch(/fault .*"typst-child","kind":"TypeError"/)
    expect(said.mock.calls.flat().join('')).not.toContain('of a record')
    said.mockRestore()
    expect(made).toMatchObject({
      ok: false,
      failure: { code: 'internal', next: expect.stringContaining('memory') },
    })
  })

  it('stops when it is cancelled', async () => {
    const stop = new AbortController()
    const making = renderPdf(json, nodeChildren, { signal: stop.signal })
    stop.abort()
    expect(await making).toMatchObject({ ok: false, failure: { code: 'cancelled' } })
  })
})
