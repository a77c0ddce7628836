// House rule: files of code are short. Median at most 100 lines, 95 of 100 at most 300, none over 500.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const limits = { median: 100, p95: 300, longest: 500 }
const root = path.resolve(import.meta.dirname, '..')

const sizes = ['src', 'e2e']
  .flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true }).map((name) => path.join(folder, name)),
  )
  .filter((name) => /\.(ts|tsx|css)$/.test(name))
  .map((name) => ({ name, lines: readFileSync(path.join(root, name), 'utf8').split('\n').length - 1 }))
  .sort((one, other) => one.lines - other.lines)

const atShare = (share) => sizes[Math.min(sizes.length - 1, Math.floor(sizes.length * share))].lines
const found = { median: atShare(0.5), p95: atShare(0.95), longest: sizes.at(-1).lines }
console.log(
  `${sizes.length} files: median ${found.median}, 95th percentile ${found.p95}, longest ${found.longest} lines`,
)

const broken = Object.keys(limits).filter((measure) => found[measure] > limits[measure])
for (const measure of broken) console.error(`${measure} is ${found[measure]}, over ${limits[measure]}`)
if (broken.length > 0) for (const { name, lines } of sizes.slice(-10)) console.error(`${lines} ${name}`)
process.exit(broken.length > 0 ? 1 : 0)
