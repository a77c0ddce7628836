import path from 'node:path'
import type { OpenTypesetter } from './typesetter.ts'

/** Root of the files the compiler is shown. Nothing is there: all it may read is handed over in memory. */
const ROOT = path.resolve('/holdfast-no-such-folder')

/** The compiler as a native library, which not every machine has. Its warnings count as errors. */
export const openNative: OpenTypesetter = async (fonts) => {
  const typst = await import('@myriaddreamin/typst-ts-node-compiler')
  const compiler = typst.NodeCompiler.create({
    workspace: ROOT,
    fontArgs: [{ fontBlobs: fonts.map((file) => Buffer.from(file)) }],
  })
  return {
    archives: true,
    set: ({ main, template, data }, archive) => {
      for (const [name, file] of Object.entries(data))
        compiler.mapShadow(path.join(ROOT, name), Buffer.from(file))
      for (const [name, source] of Object.entries(template)) compiler.addSource(path.join(ROOT, name), source)
      const compiled = compiler.compile({ mainFilePath: path.join(ROOT, main) })
      const wrong = compiled.takeDiagnostics() ?? compiled.takeWarnings()
      if (compiled.result === null || wrong !== null)
        return { wrong: JSON.stringify(wrong?.shortDiagnostics ?? []) }
      return { bytes: compiler.pdf(compiled.result, archive ? { pdfStandard: 'a-3a' } : undefined) }
    },
  }
}
