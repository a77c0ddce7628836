import type { Topology } from '#shared/domain/place/countries.ts'
import type { Dossier } from '#shared/dossier/schema.ts'
import { coverageOf, replaceMissing } from './glyphs.ts'
import { printData } from './print/print-data.ts'
import { volumesOf } from './print/volumes.ts'
import type { PdfAnswer, PdfRequest } from './request.ts'
import { openNative } from './typesetter/native.ts'
import type { OpenTypesetter, Sources, Typesetter } from './typesetter/typesetter.ts'
import { openWasm } from './typesetter/wasm.ts'

/**
 * Sets the document with the first compiler that this machine has. Expects a request whose data was validated;
 * warnings count as errors.
 */
export async function compilePdf(
  request: PdfRequest,
  compilers: readonly OpenTypesetter[] = [openNative, openWasm],
): Promise<PdfAnswer> {
  const fonts = [...request.fonts, ...request.codeFonts]
  const reasons: string[] = []
  for (const open of compilers) {
    let typesetter: Typesetter
    try {
      typesetter = await open(fonts)
    } catch (error) {
      reasons.push(String(error))
      continue
    }
    try {
      return request.kind === 'dossier' ? setDossier(typesetter, request) : setPage(typesetter, request)
    } catch (error) {
      return { kind: 'not-set', detail: error instanceof Error ? error.message : String(error) }
    }
  }
  return { kind: 'no-compiler', detail: reasons.join('\n') }
}

type Of<K extends PdfRequest['kind']> = Extract<PdfRequest, { kind: K }>

function setDossier(typesetter: Typesetter, request: Of<'dossier'>): PdfAnswer {
  const { json, volume, template, fonts } = request
  const whole = JSON.parse(Buffer.from(json).toString('utf8')) as Dossier // validated by whoever asks
  const countries = JSON.parse(Buffer.from(request.countries).toString('utf8')) as Topology // a file of ours
  const volumes = volumesOf(whole, request.incidentsAVolume)
  const chosen = volumes[volume - 1]
  if (chosen === undefined) throw new Error(`No volume ${volume} of ${volumes.length}`)
  const archive = typesetter.archives
  const { value, missing } = replaceMissing(
    printData(whole, volumes, chosen, { json, countries, archive }),
    coverageOf(fonts),
  )
  const pictures = picturesOf(request.thumbnails)
  const data = {
    ...pictures.files,
    'data.json': jsonBytes({ ...value, thumbnails: pictures.named, glyphs: missing }),
    'dossier.json': json,
  }
  return setDocument(typesetter, { main: 'dossier.typ', template, data }, archive)
}

function setPage(
  typesetter: Typesetter,
  { page, template, fonts }: Of<'recovery-page' | 'receipt'>,
): PdfAnswer {
  const { value } = replaceMissing<unknown>(JSON.parse(Buffer.from(page).toString('utf8')), coverageOf(fonts))
  return setDocument(
    typesetter,
    { main: 'page.typ', template, data: { 'data.json': jsonBytes(value) } },
    false,
  )
}

/** Small pictures as files of the compiler, and what is printed for each item by its id. */
function picturesOf(thumbnails: Of<'dossier'>['thumbnails']) {
  const files: Record<string, Uint8Array> = {}
  const named: Record<string, { readonly kind: string; readonly file: string | null }> = {}
  for (const [index, one] of thumbnails.entries()) {
    const file =
      one.kind === 'picture' ? `picture-${index}.${one.type === 'image/png' ? 'png' : 'jpg'}` : null
    if (one.kind === 'picture' && file !== null) files[file] = one.bytes
    named[one.id] = { kind: one.kind, file }
  }
  return { files, named }
}

const jsonBytes = (value: unknown): Buffer => Buffer.from(JSON.stringify(value))

function setDocument(typesetter: Typesetter, sources: Sources, archive: boolean): PdfAnswer {
  const set = typesetter.set(sources, archive)
  return 'wrong' in set ? { kind: 'not-set', detail: set.wrong } : { kind: 'pdf', bytes: set.bytes, archive }
}
