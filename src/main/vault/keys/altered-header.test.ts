import { createHash, randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { identityToRecipient } from 'age-encryption'
import { expect, test } from 'vitest'
import { canonicalJson } from '#shared/journal/canonical.ts'
import { openWorkspace } from '../open.ts'
import { realFiles } from '../storage/real-files.ts'
import { uuidV7 } from '../storage/uuid-v7.ts'
import { codeOf, passphrase, testWorkspace } from '../testing/workspace.ts'
import { unlockWithIdentity } from '../unlock-with-identity.ts'
import { ageIdentity } from './age-identity.ts'
import { wrapForRecipient } from './age-slot.ts'
import { headerNames, readHeaders } from './header-files.ts'
import { isAuthentic, parseHeader, sealHeader } from './header.ts'
import type { AgeSlot, KeySlot, WorkspaceHeader } from './header-schema.ts'

/** A header with a slot of each kind, in both copies of a workspace. */
async function withEverySlot() {
  const { folder, header, secrets } = await testWorkspace()
  const identity = ageIdentity(randomBytes(32))
  const recipient = await identityToRecipient(identity)
  const slotOf = (purpose: AgeSlot['purpose']) => {
    const held = { dataKey: secrets.dataKey, seed: purpose === 'recovery' ? secrets.seed : null }
    const analystId = purpose === 'recovery' ? (header.slots[0]?.id ?? null) : null
    return wrapForRecipient(held, { id: uuidV7(), purpose, analystId, recipient })
  }
  const { formatVersion: _, mac: __, sha256: ___, ...content } = header
  const slots: KeySlot[] = [...header.slots, await slotOf('recovery'), await slotOf('organisation')]
  const sealed = sealHeader(secrets.dataKey, { ...content, slots })
  const write = async (written: object) => {
    for (const name of headerNames) await writeFile(path.join(folder, name), fileOf(written))
  }
  const recover = async () => unlockWithIdentity(await readHeaders(realFiles, folder), identity, 'recovery')
  await write(sealed)
  return { folder, sealed, dataKey: secrets.dataKey, identity, write, recover }
}

/** As somebody without the key can write it: the checksum is put right. */
function fileOf(header: object): string {
  const { sha256: _, ...rest } = header as WorkspaceHeader // whatever it has become, it was one
  const sha256 = createHash('sha256').update(canonicalJson(rest)).digest('hex')
  return `${canonicalJson({ ...rest, sha256 })}\n`
}

type Path = readonly (string | number)[]

/** The way to every value of the header. */
function leaves(value: unknown, at: Path = []): Path[] {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, part]) => leaves(part, [...at, key]))
    : [at]
}

/** The header with one value changed to another of its kind. */
function altered(header: object, at: Path): object {
  const copy = structuredClone(header) as Record<string | number, unknown>
  let holder = copy
  for (const key of at.slice(0, -1)) holder = holder[key] as Record<string | number, unknown>
  const last = at.at(-1) ?? ''
  holder[last] = anotherThan(holder[last])
  return copy
}

function anotherThan(value: unknown): unknown {
  if (typeof value === 'number') return value + 1
  if (typeof value !== 'string') return uuidV7()
  // In the middle, so that base64 stays base64 and an id an id.
  const middle = Math.floor(value.length / 2)
  const place = [...value].findIndex((letter, index) => index >= middle && /[0-9a-z]/i.test(letter))
  const letter = value[place] === '7' ? '8' : '7'
  return `${value.slice(0, place)}${letter}${value.slice(place + 1)}`
}

test('no value of a header can be another without the key, whichever slot it stands in', async () => {
  const { sealed, dataKey } = await withEverySlot()
  const all = leaves(sealed).filter((at) => at[0] !== 'sha256')
  expect(all.length).toBeGreaterThan(25)
  const believed = all.filter((at) => {
    const found = parseHeader(Buffer.from(fileOf(altered(sealed, at))))
    return found.kind === 'whole' && isAuthentic(dataKey, found.header)
  })
  expect(believed).toEqual([])
})

test('a slot taken out, put in or given another recipient by hand opens nothing', async () => {
  const { folder, sealed, write, recover } = await withEverySlot()
  expect((await recover())?.slot.purpose).toBe('recovery')
  const [first, recovery, organisation] = sealed.slots as [KeySlot, AgeSlot, AgeSlot] // as made above
  const another = await identityToRecipient(ageIdentity(randomBytes(32)))
  const byHand: KeySlot[][] = [
    [first, recovery],
    [first, recovery, organisation, { ...organisation, id: uuidV7() }],
    [first, recovery, { ...organisation, recipient: another }],
    [recovery, first, organisation],
    [first, { ...recovery, analystId: uuidV7() }, organisation],
  ]
  for (const slots of byHand) {
    await write({ ...sealed, slots })
    expect(codeOf(await openWorkspace(folder, passphrase))).toBe('damaged')
    await expect(recover()).rejects.toMatchObject({ failure: { code: 'damaged' } })
  }
  await write({ ...sealed, slots: [first, { ...recovery, recipient: another }, organisation] })
  expect(await recover()).toBeUndefined()
  await write({ ...sealed, slots: [first, organisation] })
  expect(await recover()).toBeUndefined()
})
