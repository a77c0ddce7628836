import { createHash } from 'node:crypto'
import { seeded } from '#shared/domain/testing/seeded.fixture.ts'
import {
  changed,
  DiskFile,
  resized,
  type DiskFolder,
  type DiskNode,
  type DiskTree,
  type FileAtMoment,
  type FileChange,
  type Moment,
} from './nodes.ts'

/** One way in which a power loss may leave the disk. */
export interface CrashState {
  readonly what: string
  /** Made anew each time, and each time the same: all of them at once would not fit into memory. */
  readonly tree: () => DiskTree
}

/** Which of the changes of names that are not durable yet are there all the same. */
type Names = readonly [what: string, has: (pending: number) => boolean]
/** What is in a file of which not all is durable yet. */
type Content = readonly [what: string, of: (file: FileAtMoment) => Uint8Array]

/** Disks write whole sectors, file systems whole pages; a tear inside a sector is what no disk should do. */
const sector = 512
const garbage = 0xa5

/** What may be left: the ends of the scale in all combinations, torn and missing writes, and `more` by chance. */
export function* statesOf(moment: Moment, more: number): Generator<CrashState> {
  const all: Names = ['all names', () => true]
  for (const names of nameChoices(moment))
    for (const content of plainContents) yield stateOf(moment, names, content)
  for (const content of tornContents(moment)) yield stateOf(moment, all, content)
  for (let nth = 0; nth < more; nth += 1)
    yield { what: `by chance ${nth}`, tree: () => treeByChance(moment, nth) }
}

const stateOf = (moment: Moment, [named, has]: Names, [filled, content]: Content): CrashState => ({
  what: `${named}, ${filled}`,
  tree: () => treeOf(moment, has, content),
})

function treeByChance(moment: Moment, seed: number): DiskTree {
  const random = seeded(seed)
  const drawn = moment.names.map(() => random() < 0.5)
  return treeOf(
    moment,
    (index) => drawn[index] === true,
    (file) => someSectors(file, random),
  )
}

function nameChoices({ names }: Moment): readonly Names[] {
  const pending = names.flatMap(({ landed }, index) => (landed ? [] : [index]))
  return [
    ['no names', () => false],
    ...pending.map((end): Names => [`names to ${end}`, (index) => index <= end]),
    ...pending.map((one): Names => [`name ${one} alone`, (index) => index === one]),
    ...pending.map((one): Names => [`all names but ${one}`, (index) => index !== one]),
  ]
}

const wholeContent = ({ durable, pending }: FileAtMoment): Uint8Array => pending.reduce(changed, durable)

const plainContents: readonly Content[] = [
  ['no content', ({ durable }) => durable],
  ['all content', wholeContent],
  ['lengths and zeros', (file) => resized(file.durable, lengthOf(file))],
  ['lengths and garbage', (file) => resized(file.durable, lengthOf(file), garbage)],
]

const lengthOf = (file: FileAtMoment): number => wholeContent(file).byteLength

/** The last write cut short everywhere that matters, the space behind it missing or empty; one change left out. */
function tornContents({ files }: Moment): readonly Content[] {
  return [...files.values()].flatMap((torn) => {
    const last = torn.pending.at(-1)
    const before = torn.pending.slice(0, -1)
    const missing = torn.pending.map((one): Content => [
      `a ${one.kind} missing`,
      ({ durable, pending }) => pending.filter((change) => change !== one).reduce(changed, durable),
    ])
    if (last?.kind !== 'write') return missing
    return [
      ...missing,
      ...tears(last.bytes.byteLength).flatMap((length): readonly Content[] => {
        const part: FileChange = { ...last, bytes: last.bytes.subarray(0, length) }
        const short = (file: FileAtMoment) =>
          (file.pending === torn.pending ? [...before, part] : file.pending).reduce(changed, file.durable)
        return [
          [`torn at ${length}`, short],
          [`torn at ${length}, then zeros`, (file) => resized(short(file), lengthOf(file))],
        ]
      }),
    ]
  })
}

const tears = (length: number): readonly number[] =>
  [
    ...new Set([
      1,
      sector - 1,
      sector,
      Math.floor(length / 2) | 1,
      Math.floor((length - 1) / sector) * sector,
      length - 1,
    ]),
  ].filter((tear) => tear > 0 && tear < length)

/** Sectors in any order: each may be there or not, whatever was written before or after it. */
function someSectors({ durable, pending }: FileAtMoment, random: () => number): Uint8Array {
  const landed = pending.flatMap((change): readonly FileChange[] => {
    if (change.kind === 'cut') return random() < 0.5 ? [change] : []
    const parts: FileChange[] = []
    // Of a large write a few runs are enough: what matters is that some are there and others are not.
    const run = Math.max(sector, Math.ceil(change.bytes.byteLength / 16 / sector) * sector)
    for (let start = 0; start < change.bytes.byteLength; start += run)
      if (random() < 0.5)
        parts.push({
          kind: 'write',
          position: change.position + start,
          bytes: change.bytes.subarray(start, start + run),
        })
    return parts
  })
  const content = landed.reduce(changed, durable)
  return random() < 0.5
    ? content
    : resized(content, Math.max(content.byteLength, lengthOf({ durable, pending })))
}

function treeOf(moment: Moment, has: Names[1], of: Content[1]): DiskTree {
  const items = new Map<DiskFolder, Map<string, DiskNode>>()
  for (const [index, { changes, landed }] of moment.names.entries()) {
    if (!landed && !has(index)) continue
    for (const { folder, name, node } of changes) {
      const named = items.get(folder) ?? new Map<string, DiskNode>()
      items.set(folder, named)
      if (node) named.set(name, node)
      else named.delete(name)
    }
  }
  const tree = new Map<string, Uint8Array | null>()
  const walk = (folder: DiskFolder, under: string): void => {
    for (const [name, node] of items.get(folder) ?? []) {
      if (node instanceof DiskFile) {
        const file = moment.files.get(node)
        if (file) tree.set(under + name, of(file))
      } else {
        tree.set(under + name, null)
        walk(node, `${under}${name}/`)
      }
    }
  }
  walk(moment.top, '')
  return tree
}

/** What is left when nothing lands but what was synced. */
export const durableOf = (disk: { moment(): Moment }): DiskTree =>
  treeOf(
    disk.moment(),
    () => false,
    ({ durable }) => durable,
  )

/** What the system shows: all of it landed. */
export const shownBy = (disk: { moment(): Moment }): DiskTree =>
  treeOf(disk.moment(), () => true, wholeContent)

const digests = new WeakMap<Uint8Array, string>()

/** Equal for equal trees: most of what may be left is left in several ways. */
export function digestOf(tree: DiskTree): string {
  const whole = createHash('sha256')
  for (const [name, bytes] of [...tree].toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    whole.update(`${name}\0`)
    if (bytes === null) continue
    const digest = digests.get(bytes) ?? createHash('sha256').update(bytes).digest('hex')
    digests.set(bytes, digest)
    whole.update(digest)
  }
  return whole.digest('hex')
}
