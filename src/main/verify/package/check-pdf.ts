import type { Dossier } from '#shared/dossier/schema.ts'
import type { FileFinding } from '#shared/domain/package-check/report.ts'
import { damaged, type Findings } from '../findings.ts'
import type { PdfContent, ReadPdf } from '../order.ts'

/** The PDF against dossier.json: the same bytes attached, and each fact that can be looked for in its text. */
export async function checkPdf(
  pdf: { readonly name: string; readonly bytes: Uint8Array },
  json: { readonly bytes: Uint8Array; readonly dossier: Dossier | undefined },
  readPdf: ReadPdf | undefined,
  findings: Findings,
): Promise<void> {
  if (!readPdf) {
    findings.add(
      'pdf',
      'not-checked',
      'There is no reader of PDFs here: whether the PDF agrees with dossier.json was not checked. Its hash was.',
    )
    return
  }
  const read = await readPdf(pdf.bytes)
  if (!read) {
    findings.add('pdf', 'bad', 'The PDF cannot be read.', [
      damaged(pdf.name, 'It is no PDF that can be read.'),
    ])
    return
  }
  const wrong: FileFinding[] = []
  const attached = read.attached.get('dossier.json')
  if (!attached) wrong.push(damaged(pdf.name, 'It carries no dossier.json.'))
  else if (Buffer.compare(attached, json.bytes) !== 0)
    wrong.push(damaged(pdf.name, 'The dossier.json that it carries is another one.'))
  if (json.dossier)
    wrong.push(
      ...factsMissing(read, json.dossier).map((fact) => damaged(pdf.name, `Its text does not have ${fact}.`)),
    )
  findings.add(
    'pdf',
    'good',
    'The PDF carries this dossier.json, and its text has each reference, title, hash and limit.',
    wrong,
  )
}

/** How many missing facts are named: a PDF of another case lacks all of them. */
const namedAtMost = 20

export function factsMissing({ text }: Pick<PdfContent, 'text'>, dossier: Dossier): readonly string[] {
  const page = bare(text)
  const facts: readonly (readonly [string, string])[] = [
    ['the marking', dossier.marking],
    ...dossier.incidents.flatMap(({ reference, title, exhibit }): (readonly [string, string])[] => [
      [`the incident ${reference}`, reference],
      [`the title of ${reference}`, title],
      ...(exhibit === null ? [] : [[`the exhibit number of ${reference}`, String(exhibit)] as const]),
    ]),
    ...dossier.evidence.map(({ reference, file }) => [`the hash of ${reference}`, file.sha256] as const),
    ...dossier.limits.map(({ code, text: said }) => [`the limit “${code}”`, said] as const),
  ]
  return facts
    .filter(([, value]) => value !== '' && !page.includes(bare(value)))
    .map(([what]) => what)
    .slice(0, namedAtMost)
}

/** Lines are broken and hyphens added where a page ends; letters of one look are one, and direction marks are of the page. */
const bare = (text: string): string => text.normalize('NFKC').replaceAll(/[\s\p{Cf}\u00ad-]+/gu, '')
