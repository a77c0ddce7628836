import path from 'node:path'
import type * as Typst from '@myriaddreamin/typst-ts-node-compiler'
import type { Dossier } from '#shared/dossier/schema.ts'
import type { Topology } from '#shared/domain/place/countries.ts'
import { coverageOf, replaceMissing } from './glyphs.ts'
import { printData } from './print/print-data.ts'
import { volumesOf } from './print/volumes.ts'
import type { PdfAnswer, PdfRequest } from './request.ts'

type Compiler = typeof Typst.NodeCompiler.prototype

/** Root of the files the compiler is shown. Nothing is there: all it may read is handed over in memory. */
const ROOT = path.resolve('/holdfast-no-such-folder')

/** Sets the document. Expects a request whose data was validated; warnings count as errors. */
export async function compilePdf(request: PdfRequest): Promise<PdfAnswer> {
  let typst: typeof Typst
  try {
    typst = await import('@myriaddreamin/typst-ts-node-compiler')
  } catch (error) {
    return { kind: 'no-compiler', detail: String(error) }
  }
  const compiler = typst.NodeCompiler.create({
    workspace: ROOT,
    fontArgs: [{ fontBlobs: [...request.fonts, ...request.codeFonts].map((file) => Buffer.from(file)) }],
  })
  try {
    return request.kind === 'dossier' ? setDossier(compiler, request) : setPage(compiler, request)
  } catch (error) {
    return { kind: 'not-set', detail: error instanceof Error ? error.message : String(error) }
  }
}

type Of<K extends PdfRequest['kind']> = Extract<PdfRequest, { kind: K }>

function setDossier(compiler: Compiler, request: Of<'dossier'>): PdfAnswer {
  const { json, volume, template, fonts } = request
  const whole = JSON.parse(Buffer.from(json).toString('utf8')) as Dossier // validated by whoever asks
  const countries = JSON.parse(Buffer.from(request.countries).toString('utf8')) as Topology // a file of ours
  const volumes = volumesOf(whole, request.incidentsAVolume)
  const chosen = volumes[volume - 1]
  if (chosen === undefined) throw new Error(`No volume ${volume} of ${volumes.length}`)
  const { value, missing } = replaceMissing(
    printData(whole, volumes, chosen, { json, countries, archive: true }),
    coverageOf(fonts),
  )
  const data = { 'data.json': jsonBytes({ ...value, glyphs: missing }), 'dossier.json': json }
  return setDocument(compiler, { main: 'dossier.typ', template, data }, { pdfStandard: 'a-3a' })
}

function setPage(compiler: Compiler, { page, template, fonts }: Of<'recovery-page' | 'receipt'>): PdfAnswer {
  const { value } = replaceMissing<unknown>(JSON.parse(Buffer.from(page).toString('utf8')), coverageOf(fonts))
  return setDocument(compiler, { main: 'page.typ', template, data: { 'data.json': jsonBytes(value) } })
}

const jsonBytes = (value: unknown): Buffer => Buffer.from(JSON.stringify(value))

interface Sources {
  readonly main: string
  readonly template: Readonly<Record<string, string>>
  readonly data: Readonly<Record<string, Uint8Array>>
}

function setDocument(
  compiler: Compiler,
  { main, template, data }: Sources,
  options?: Typst.RenderPdfOpts,
): PdfAnswer {
  for (const [name, file] of Object.entries(data))
    compiler.mapShadow(path.join(ROOT, name), Buffer.from(file))
  for (const [name, source] of Object.entries(template)) compiler.addSource(path.join(ROOT, name), source)
  const compiled = compiler.compile({ mainFilePath: path.join(ROOT, main) })
  const wrong = compiled.takeDiagnostics() ?? compiled.takeWarnings()
  if (compiled.result === null || wrong !== null) {
    return { kind: 'not-set', detail: JSON.stringify(wrong?.shortDiagnostics ?? []) }
  }
  return {
    kind: 'pdf',
    bytes: compiler.pdf(compiled.result, options),
    archive: options?.pdfStandard !== undefined,
  }
}
