import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'

const textFonts = [
  'noto-sans/400Regular/NotoSans_400Regular.ttf',
  'noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
  'vazirmatn/400Regular/Vazirmatn_400Regular.ttf',
  'vazirmatn/600SemiBold/Vazirmatn_600SemiBold.ttf',
] as const
const codeFonts = ['noto-sans-mono/400Regular/NotoSansMono_400Regular.ttf'] as const

/** Paths of the font files for text and for code, wherever the packages were installed. */
export function fontFiles(): { readonly text: readonly string[]; readonly code: readonly string[] } {
  const { resolve } = createRequire(import.meta.url)
  const locate = (file: string): string => resolve(`@expo-google-fonts/${file}`)
  return { text: textFonts.map(locate), code: codeFonts.map(locate) }
}

/** Countries at 1:50 million (Natural Earth, public domain), as TopoJSON. */
export const countriesFile = (): Promise<Uint8Array> =>
  readFile(createRequire(import.meta.url).resolve('world-atlas/countries-50m.json'))

/** The Typst sources of a document by file name. */
async function templateFiles(document: 'dossier' | 'recovery' | 'receipt'): Promise<Record<string, string>> {
  const folder = templateFolder(document)
  const names = (await readdir(folder)).filter((name) => name.endsWith('.typ'))
  const sources = names.map(async (name) => [name, await readFile(path.join(folder, name), 'utf8')] as const)
  return Object.fromEntries(await Promise.all(sources))
}

/** The folder in `resources` of this project or of the packaged app: the first one found upwards from this file. */
function templateFolder(document: string): string {
  for (let folder = import.meta.dirname; ; folder = path.dirname(folder)) {
    const candidate = path.join(folder, 'resources', document)
    if (existsSync(candidate)) return candidate
    if (folder === path.dirname(folder)) throw new Error(`This build lacks resources/${document}`)
  }
}

/** What every document is set with. */
export async function setWith(document: 'dossier' | 'recovery' | 'receipt') {
  const { text, code } = fontFiles()
  return {
    template: await templateFiles(document),
    fonts: await readAll(text),
    codeFonts: await readAll(code),
  }
}

const readAll = (files: readonly string[]): Promise<Uint8Array[]> =>
  Promise.all(files.map((file) => readFile(file)))
