import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { z } from 'zod'
import type { OpenTypesetter } from './typesetter.ts'

/** Its messages as objects; it tells of errors only. */
const fullDiagnostics = 3

const answer = z.object({
  result: z.custom<Uint8Array>((value) => value instanceof Uint8Array).optional(),
  diagnostics: z.unknown().optional(),
})

/**
 * The same compiler as WebAssembly, for machines that have no native library of it: it runs wherever Node does, asks
 * nobody for anything, takes about twice as long and cannot write to PDF/A.
 */
export const openWasm: OpenTypesetter = async (fonts) => {
  const typst = await import('@myriaddreamin/typst-ts-web-compiler')
  const { resolve } = createRequire(import.meta.url)
  await typst.default({
    module_or_path: await readFile(resolve('@myriaddreamin/typst-ts-web-compiler/wasm')),
  })
  const builder = new typst.TypstCompilerBuilder()
  builder.set_dummy_access_model() // no files: all it may read is handed over in memory
  for (const font of fonts) await builder.add_raw_font(new Uint8Array(font))
  const compiler = await builder.build()
  return {
    archives: false,
    set: ({ main, template, data }) => {
      for (const [name, file] of Object.entries(data)) compiler.map_shadow(`/${name}`, new Uint8Array(file))
      for (const [name, source] of Object.entries(template)) compiler.add_source(`/${name}`, source)
      const made = answer.parse(compiler.compile(`/${main}`, null, 'pdf', fullDiagnostics))
      return made.result === undefined
        ? { wrong: JSON.stringify(made.diagnostics ?? []) }
        : { bytes: made.result }
    },
  }
}
