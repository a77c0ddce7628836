import type { Dossier } from '#shared/dossier/schema.ts'
import type { FileFinding } from '#shared/domain/package-check/report.ts'
import { damaged, type Findings } from '../findings.ts'
import type { PdfContent, ReadPdf } from '../order.ts'

export interface NamedPdf {
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * The volumes of the PDF against dossier.json: the same bytes attached to each, and each fact that can be looked for in
 * the text of one of them.
 */
export async function checkPdf(
  pdfs: readonly NamedPdf[],
  json: { readonly bytes: Uint8Array; readonly dossier: Dossier | undefined },
  readPdf: ReadPdf | undefined,
  findings: Findings,
): Promise<void> {
  if (pdfs.length === 0) return
  if (!readPdf) {
    findings.add(
      'pdf',
      'not-checked',
      'There is no reader of PDFs here: whether the PDF agrees with dossier.json was not checked. Its hash was.',
    )
    return
  }
  const wrong: FileFinding[] = []
  const texts: string[] = []
  for (const { name, bytes } of pdfs) {
    const read = await readPdf(bytes)
    const attached = read?.attached.get('dossier.json')
    texts.push(read?.text ?? '')
    if (!read) wrong.push(damaged(name, 'It is no PDF that can be read.'))
    else if (!attached) wrong.push(damaged(name, 'It carries no dossier.json.'))
    else if (Buffer.compare(attached, json.bytes) !== 0)
      wrong.push(damaged(name, 'The dossier.json that it carries is another one.'))
  }
  const first = pdfs[0]?.name ?? ''
  if (json.dossier)
    wrong.push(
      ...factsMissing({ text: texts.join('\n') }, json.dossier).map((fact) =>
        damaged(first, `Its text does not have ${fact}.`),
      ),
    )
  findings.add(
    'pdf',
    'good',
    `${pdfs.length} PDF: each carries this dossier.json, and their text has each reference, title, exhibit number, hash and limit.`,
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
