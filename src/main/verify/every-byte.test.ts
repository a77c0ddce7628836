import { expect, test } from 'vitest'
import { counted, figure, patience, tellCounts } from '#main/vault/testing/figure.ts'
import type { PackageReport } from '#shared/domain/package-check/report.ts'
import {
  bagged,
  madePackage,
  payloadOf,
  testKey,
  zipped,
  type PackageContent,
} from './testing/made-package.ts'
import { namedIn, verifyBytes } from './testing/verify-bytes.ts'

const key = testKey()
/** Without the schema, which is three quarters of the bytes and the same in every package. */
const small = ((): PackageContent => {
  const payload = payloadOf(madePackage(key))
  payload.delete('data/schema.json')
  return bagged(payload, key)
})()
const zip = zipped(small)
const top = 'CASE_2022-04-01_v1/'

/** Every nth of so many places, another set of them than the last time it was run. */
function places(count: number, sample: number): readonly number[] {
  const step = Math.max(1, Math.floor(count / sample))
  const first = step === 1 ? 0 : Math.floor(Math.random() * step)
  return Array.from({ length: Math.ceil((count - first) / step) }, (_, index) => first + index * step)
}

/** In which file of the zip a byte lies: by where its content stands. */
const contents = [...small].map(([name, bytes]) => {
  const header = zip.indexOf(`${top}${name}`)
  const from = header + top.length + name.length
  return { name, from, to: from + bytes.byteLength }
})
const fileAt = (place: number): string | undefined =>
  contents.find(({ from, to }) => place >= from && place < to)?.name

function flipped(bytes: Uint8Array, place: number, bit = place % 8): Buffer {
  const altered = Buffer.from(bytes)
  altered[place] = (altered[place] ?? 0) ^ (1 << bit)
  return altered
}

const sample = figure(700, Infinity)
type Verifier = (bytes: Uint8Array) => Promise<PackageReport>

/** Places whose change is not refused, or is refused without naming the file that it lies in. */
async function overlooked(
  verify: Verifier,
  count: number,
): Promise<{ tried: number; overlooked: readonly string[] }> {
  const found: string[] = []
  const tried = places(zip.byteLength, count)
  for (const place of tried) {
    const report = await verify(flipped(zip, place))
    const file = fileAt(place)
    const isNamed = file === undefined || namedIn(report).some((name) => name.endsWith(file))
    if (report.verdict === 'good' || !isNamed) found.push(`byte ${place} of ${file ?? 'the zip'}`)
  }
  return { tried: tried.length, overlooked: found }
}

test(
  'every byte of a package that is changed is found, and the file that it lies in is named',
  async () => {
    const done = await overlooked(verifyBytes, sample)
    tellCounts(
      'P4',
      `${counted(done.tried)} of ${counted(zip.byteLength)} bytes of a package changed, ${done.overlooked.length} overlooked`,
    )
    expect(done.overlooked).toEqual([])
  },
  patience(60, 30),
)

test(
  'a package that is cut off anywhere is refused',
  async () => {
    const lengths = places(zip.byteLength, sample)
    const taken: number[] = []
    for (const length of lengths)
      if ((await verifyBytes(zip.subarray(0, length))).verdict === 'good') taken.push(length)
    tellCounts('P4', `${counted(lengths.length)} lengths of a package, ${taken.length} taken for whole`)
    expect(taken).toEqual([])
  },
  patience(60, 30),
)

/** The zip made again around it, so that neither its sizes nor its CRC-32 tell anything. */
test(
  'every byte of every file that is changed is found without the help of the zip, and the file is named',
  async () => {
    const all = [...small].flatMap(([name, bytes]) => Array.from(bytes, (_, place) => ({ name, place })))
    const missed: string[] = []
    const tried = places(all.length, sample)
    for (const index of tried) {
      const { name, place } = all[index] ?? { name: '', place: 0 }
      const altered = new Map(small).set(name, flipped(small.get(name) ?? new Uint8Array(), place, index % 8))
      const report = await verifyBytes(zipped(altered))
      const isNamed = report.verdict === 'unusable' || namedIn(report).includes(name)
      if (report.verdict === 'good' || !isNamed) missed.push(`byte ${place} of ${name}`)
    }
    tellCounts(
      'P4',
      `${counted(tried.length)} of ${counted(all.length)} bytes of its files changed and packed again, ${missed.length} overlooked`,
    )
    expect(missed).toEqual([])
  },
  patience(60, 30),
)

test('each file that is taken out, and one that is put in, is named', async () => {
  for (const name of small.keys()) {
    const without = new Map(small)
    without.delete(name)
    const report = await verifyBytes(zipped(without))
    expect(report.verdict).not.toBe('good')
    if (report.verdict === 'altered') expect(namedIn(report)).toContain(name)
  }
  for (const name of [
    'data/more.txt',
    'more.txt',
    'signatures/more.txt',
    `data/evidence/${'a'.repeat(64)}.jpg`,
  ])
    expect(namedIn(await verifyBytes(zipped(new Map(small).set(name, Buffer.from('x')))))).toContain(name)
})

test('whoever holds the key and makes the lists again is found where the dossier itself tells', async () => {
  const payload = payloadOf(small)
  const csv = payload.get('data/incidents.csv') ?? new Uint8Array()
  const forged = bagged(
    payload.set('data/incidents.csv', Buffer.from(`${Buffer.from(csv).toString()}x`)),
    key,
  )
  expect(namedIn(await verifyBytes(zipped(forged)))).toEqual(['data/incidents.csv'])
})

test('a verification that looks at the hashes alone overlooks bytes, and the suite says so', async () => {
  const careless: Verifier = async (bytes) => {
    const report = await verifyBytes(bytes)
    const isSeen = report.checks.some(
      ({ id, outcome }) => outcome === 'bad' && (id === 'files' || id === 'open'),
    )
    return { ...report, verdict: isSeen ? report.verdict : 'good' }
  }
  expect((await overlooked(careless, 200)).overlooked.length).toBeGreaterThan(0)
})
