import path from 'node:path'
import type * as Typst from '@myriaddreamin/typst-ts-node-compiler'
import { coverageOf, replaceMissing } from './glyphs.ts'
import type { PdfAnswer, PdfRequest } from './request.ts'

type Compiler = typeof Typst.NodeCompiler.prototype

/** Root of the files the compiler is shown. Nothing is there: all it may read is handed over in memory. */
const ROOT = path.resolve('/holdfast-no-such-folder')

/** Sets the document. Expects a request whose dossier was validated; warnings count as errors. */
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
    return setDocument(compiler, request)
  } catch (error) {
    return { kind: 'not-set', detail: error instanceof Error ? error.message : String(error) }
  }
}

function setDocument(compiler: Compiler, { json, words, template, fonts }: PdfRequest): PdfAnswer {
  const dossier: unknown = JSON.parse(Buffer.from(json).toString('utf8'))
  const { value, missing } = replaceMissing(dossier, coverageOf(fonts))
  const data = JSON.stringify({ dossier: value, words, glyphs: missing })
  compiler.mapShadow(path.join(ROOT, 'data.json'), Buffer.from(data))
  compiler.mapShadow(path.join(ROOT, 'dossier.json'), Buffer.from(json))
  for (const [name, source] of Object.entries(template)) compiler.addSource(path.join(ROOT, name), source)
  const compiled = compiler.compile({ mainFilePath: path.join(ROOT, 'dossier.typ') })
  const wrong = compiled.takeDiagnostics() ?? compiled.takeWarnings()
  if (compiled.result === null || wrong !== null) {
    return { kind: 'not-set', detail: JSON.stringify(wrong?.shortDiagnostics ?? []) }
  }
  return { kind: 'pdf', bytes: compiler.pdf(compiled.result, { pdfStandard: 'a-3a' }) }
}
