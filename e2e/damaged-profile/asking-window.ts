import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { build, type Plugin } from 'vite'

const assets = path.resolve('out/renderer/assets')
const source = path.resolve('src/renderer/engine/testing/asking-page.ts')

/** Files of a window by the paths they are served under. */
export type WindowFiles = ReadonlyMap<string, Buffer>

/** A window that asks the engine of the build everything, and shows nothing. */
export async function askingWindow(): Promise<WindowFiles> {
  const scripts = (await readdir(assets)).filter((name) => name.endsWith('.js'))
  const engine = scripts.find((name) => name.startsWith('engine.worker-'))
  if (engine === undefined) throw new Error('The build lacks its engine')
  const built = scripts.map(
    async (name) => [`/assets/${name}`, await readFile(path.join(assets, name))] as const,
  )
  return new Map([...(await bundle(`/assets/${engine}`)), ...(await Promise.all(built))])
}

/** The same with an engine in which one line of its source is another: a planted defect. */
export const windowWithDefect = (file: string, line: string, instead: string): Promise<WindowFiles> =>
  bundle(undefined, {
    name: 'planted-defect',
    enforce: 'pre', // the source as it is written
    transform(code, id) {
      if (!id.endsWith(file)) return undefined
      if (!code.includes(line)) throw new Error(`There is no such line in ${file}`)
      return code.replace(line, instead)
    },
  })

async function bundle(worker: string | undefined, plugin?: Plugin): Promise<WindowFiles> {
  const plugins = plugin ? [plugin] : []
  const output = await build({
    configFile: false,
    logLevel: 'error',
    worker: { format: 'es', plugins: () => plugins },
    build: { write: false, assetsInlineLimit: 0, rollupOptions: { input: source } },
  })
  const parts = [output].flat().flatMap((one) => ('output' in one ? one.output : []))
  const entry = parts.find((part) => part.type === 'chunk' && part.isEntry)
  if (!entry) throw new Error('The window was not built')
  const named = worker === undefined ? '' : ` data-worker="${worker}"`
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8">
    <meta name="csp-nonce" content="" /><title>Holdfast</title></head>
    <body><script type="module" src="/${entry.fileName}"${named}></script></body></html>`
  return new Map([
    ['/index.html', Buffer.from(page)],
    ['/gazetteer.bin', await readFile('out/renderer/gazetteer.bin')],
    ...parts.map((part) => {
      const content = part.type === 'chunk' ? part.code : part.source
      return [`/${part.fileName}`, Buffer.from(content)] as const
    }),
  ])
}
