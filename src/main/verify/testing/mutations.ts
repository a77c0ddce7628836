import { seededNumbers, type Numbers } from './seeded-numbers.ts'
import { bagged, madePackage, payloadOf, testKey, zipped } from './made-package.ts'

const key = testKey()
const payload = ((): ReadonlyMap<string, Uint8Array> => {
  const whole = payloadOf(madePackage(key))
  whole.delete('data/schema.json')
  return whole
})()
const zip = zipped(bagged(payload, key))

/** Damage as disks, transfers and people who mean it do it; the same for the same number. */
export function mutated(seed: number): Buffer {
  const numbers = seededNumbers(seed)
  let bytes: Buffer = seed % 3 === 0 ? repacked(numbers) : Buffer.from(zip)
  for (let times = 1 + numbers(3); times > 0; times -= 1) bytes = oneMutation(bytes, numbers)
  return bytes
}

function oneMutation(bytes: Buffer, numbers: Numbers): Buffer {
  const at = numbers(bytes.length)
  const length = 1 + numbers(64)
  switch (numbers(7)) {
    case 0:
      bytes[at] = numbers(256)
      return bytes
    case 1: // a field of a record becomes all there is, or nothing
      return bytes.fill(numbers(2) === 0 ? 0xff : 0, at, Math.min(bytes.length, at + 2 ** (1 + numbers(3))))
    case 2:
      return bytes.subarray(0, at)
    case 3:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)])
    case 4:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(0, length), bytes.subarray(at)])
    case 5:
      return Buffer.concat([bytes.subarray(at), bytes.subarray(0, at)])
    default: // the records at the end, where a zip is read from
      bytes[Math.max(0, bytes.length - 1 - numbers(900))] = numbers(256)
      return bytes
  }
}

const oddTexts: readonly string[] = [
  '['.repeat(200_000),
  '{"a":'.repeat(70) + '1' + '}'.repeat(70),
  '{"format":"holdfast-dossier","version":999}',
  '{"format":"holdfast-dossier","format":"x"}',
  '{"__proto__":{"verdict":"good"}}',
  '\uFEFF{}',
  '{"n":1e999}',
  'null',
  '"\\ud800"',
  '',
]

/** A file of the payload is another one, and the lists and the signature are made over it as they should be. */
function repacked(numbers: Numbers): Buffer {
  const files = new Map(payload)
  const names = [...files.keys()]
  const name = numbers(2) === 0 ? 'data/dossier.json' : (names[numbers(names.length)] ?? '')
  const text = Buffer.from(files.get(name) ?? '').toString()
  const at = numbers(text.length)
  const odd = oddTexts[numbers(oddTexts.length)] ?? ''
  const changes = [
    () => odd,
    () => text.slice(0, at) + odd.slice(0, 200) + text.slice(at),
    () => text.slice(0, at) + text.slice(at + 1 + numbers(40)),
    () => text.replaceAll(/\d+/g, (digits) => (numbers(20) === 0 ? '9'.repeat(40) : digits)),
    () => text.replaceAll(/[0-9a-f]{64}/g, (hash) => (numbers(4) === 0 ? 'f'.repeat(64) : hash)),
  ]
  files.set(name, Buffer.from(changes[numbers(changes.length)]?.() ?? ''))
  return Buffer.from(zipped(bagged(files, key)))
}
