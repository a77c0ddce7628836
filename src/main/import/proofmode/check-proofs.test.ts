import { enums, generateKey, reformatKey, revokeKey } from 'openpgp'
import { beforeAll, describe, expect, test } from 'vitest'
import { memorySource } from '#main/archive/byte-source.ts'
import { makeZip } from '#main/archive/testing/make-zip.ts'
import { readable } from '#main/archive/unreadable.ts'
import { openZip } from '#main/archive/zip/open-zip.ts'
import { checkProofs } from './check-proofs.ts'
import {
  goodProof,
  phoneKey,
  proofCsv,
  saidToBe,
  sha256,
  signatureOf,
  textSignatureOf,
} from './testing/make-proof.ts'

type Files = Record<string, string | Uint8Array>
const photo = Buffer.from('bytes of a photo'.repeat(10_000))
const hash = sha256(photo)
let phone: Awaited<ReturnType<typeof phoneKey>>
let good: Files
beforeAll(async () => {
  phone = await phoneKey()
  good = { ...(await goodProof(photo, phone.key)), 'pubkey.asc': phone.armored }
})

async function checked(files: Files) {
  const entries = Object.entries(files).map(([name, content]) => ({ name, content }))
  return checkProofs(await openZip(memorySource(makeZip(entries))))
}
async function said(files: Files): Promise<readonly string[]> {
  const { media } = await checked(files)
  return media.flatMap(({ checks }) => checks.map(({ outcome, detail }) => `${outcome}: ${detail}`))
}

const without = (files: Files, name: string): Files =>
  Object.fromEntries(Object.entries(files).filter(([one]) => one !== name))

describe('a proof', () => {
  test('that is as it should be is told as what it is, and what was not checked too', async () => {
    const print = phone.key.getFingerprint()
    const made =
      'which came with it and was compared with nobody. It says that it was made at 2022-03-16T09:00:00.000Z.'
    expect(await said(good)).toEqual([
      `success: The SHA-256 of the file is the one in the name of its proof, ${hash}.`,
      'success: The SHA-256 of the file is the one that its proof (CSV) states.',
      'success: The SHA-256 of the file is the one that its proof (JSON) states.',
      `success: The signature of the file is good. It is by the key ${print}, ${made}`,
      `success: The signature of its proof (CSV) is good. It is by the key ${print}, ${made}`,
      `success: The signature of its proof (JSON) is good. It is by the key ${print}, ${made}`,
      'open: An OpenTimestamps proof came with it. It was not checked: that needs the network.',
    ])
    const { media, withoutMedia } = await checked(good)
    expect(withoutMedia).toEqual([])
    expect(media).toMatchObject([
      {
        name: 'photo.jpg',
        sha256: hash,
        noted: {
          position: { latitude: 47.1, longitude: 37.5 },
          accuracy: 12.3,
          positionAt: '2022-03-16T08:50:00.000Z',
          generated: '2022-03-16T08:50Z',
          device: 'Acme X1',
        },
      },
    ])
  })

  test('of a photo that was changed since fails, and what was noted beside the other bytes is not noted beside these', async () => {
    const changed = Buffer.concat([photo, Buffer.from('.')])
    const { media, withoutMedia } = await checked({ ...good, 'photo.jpg': changed })
    expect(media[0]?.checks.slice(0, 4)).toEqual([
      {
        outcome: 'failure',
        detail: `A proof of a file that was called so is of another SHA-256 than the file has: ${hash}.`,
      },
      { outcome: 'failure', detail: `Its proof (CSV) states another SHA-256 than the file has: ${hash}.` },
      { outcome: 'failure', detail: `Its proof (JSON) states another SHA-256 than the file has: ${hash}.` },
      {
        outcome: 'failure',
        detail: `The signature of the file is bad: the key ${phone.key.getFingerprint()} did not sign these bytes.`,
      },
    ])
    expect([media[0]?.noted, withoutMedia]).toEqual([null, []])
    expect(await checked({ ...without(good, 'photo.jpg'), 'other.jpg': changed })).toMatchObject({
      media: [{ checks: [{ outcome: 'open', detail: 'No proof of this file came with it.' }] }],
      withoutMedia: [hash],
    })
  })

  test('of one phone is checked by its key, whatever others are in the zip', async () => {
    const other = await phoneKey()
    const below = (folder: string, files: Files): Files =>
      Object.fromEntries(Object.entries(files).map(([name, content]) => [`${folder}/${name}`, content]))
    const second = { ...(await goodProof('second', other.key)), 'pubkey.asc': other.armored }
    const all = { ...below('a', good), ...below('b', second), ...below('c', good) }
    const lines = await said(all)
    expect(lines.filter((line) => line.startsWith('success'))).toHaveLength(3 * 6)
    expect(lines.filter((line) => line.includes(other.key.getFingerprint()))).toHaveLength(3)
    expect((await checked(all)).withoutMedia).toEqual([])
    const unread = await said({ ...all, 'b/pubkey.asc': 'x' })
    expect(unread.find((line) => line.includes('which is none of those'))).toMatch(/^open: /)
  })

  test('named after its photo, as early versions did, fails where the photo was changed', async () => {
    const csv = proofCsv({ 'File Hash SHA256': hash })
    const early = async (content: Uint8Array): Promise<Files> => ({
      'photo.jpg': content,
      'photo.jpg.asc': await signatureOf(photo, phone.key),
      'photo.jpg.proof.csv': csv,
      'pubkey.asc': phone.armored,
    })
    expect((await said(await early(photo))).map((line) => line.slice(0, 8))).toEqual([
      'success:',
      'success:',
      'open: Th',
    ])
    expect(await said(await early(Buffer.from('another')))).toEqual([
      `failure: Its proof (CSV) states another SHA-256 than the file has: ${hash}.`,
      `failure: The signature of the file is bad: the key ${phone.key.getFingerprint()} did not sign these bytes.`,
      'open: There is no signature of its proof (CSV).',
    ])
  })

  test.each<readonly [string, (files: Files) => Files | Promise<Files>, RegExp]>([
    [
      'another proof than was signed',
      (files) => ({ ...files, [`${hash}.proof.csv`]: `${String(files[`${hash}.proof.csv`])} ` }),
      /^failure: The signature of its proof \(CSV\) is bad/,
    ],
    [
      'a row of another file',
      (files) => ({ ...files, [`${hash}.proof.csv`]: proofCsv({ 'File Hash SHA256': 'f'.repeat(64) }) }),
      /^failure: Its proof \(CSV\) states another SHA-256/,
    ],
    [
      'a proof that states no hash',
      (files) => ({ ...files, [`${hash}.proof.json`]: '{}' }),
      /^open: Its proof \(JSON\) states no SHA-256/,
    ],
    [
      'a proof that is none',
      (files) => ({ ...files, [`${hash}.proof.json`]: '{' }),
      /^failure: Its proof \(JSON\) cannot be read/,
    ],
    [
      'a signature that is none',
      (files) => ({ ...files, [`${hash}.asc`]: 'x' }),
      /^failure: The signature of the file cannot be read/,
    ],
    [
      'a signature by a weak hash',
      async (files) => ({
        ...files,
        [`${hash}.asc`]: await saidToBe(String(files[`${hash}.asc`]), 'hash', enums.hash.sha1),
      }),
      /^open: The signature of the file was not checked: it uses a hash/,
    ],
    ...(
      [
        ['version', 3],
        ['method', 99],
        ['hash', 99],
        ['type', enums.signature.standalone],
        ['type', 255],
      ] as const
    ).map(
      ([what, number]) =>
        [
          `a signature of ${what} ${number}`,
          async (files: Files) => ({
            ...files,
            [`${hash}.asc`]: await saidToBe(String(files[`${hash}.asc`]), what, number),
          }),
          /^open: The signature of the file was not checked: it is of another form/,
        ] as const,
    ),
    [
      'a signature over text, which holds for other bytes too',
      async (files) => ({
        ...files,
        [`${hash}.proof.json.asc`]: await textSignatureOf(
          `${String(files[`${hash}.proof.json`])}\n`,
          phone.key,
        ),
        [`${hash}.proof.json`]: `${String(files[`${hash}.proof.json`])}\r\n`,
      }),
      /^open: The signature of its proof \(JSON\) was not checked: it is of another form/,
    ],
    [
      'a key that was given up as stolen',
      async (files) => {
        const { publicKey } = await revokeKey({
          key: phone.key,
          reasonForRevocation: { flag: enums.reasonForRevocation.keyCompromised },
          date: new Date('2023-01-01'),
          format: 'object',
        })
        return { ...files, 'pubkey.asc': publicKey.armor() }
      },
      /^failure: The signature of the file, by the key [0-9a-f]{40}, was not accepted: Primary key is revoked\.$/,
    ],
    [
      'words that hide others where a hash should be',
      (files) => ({ ...files, [`${hash}.proof.csv`]: proofCsv({ 'File Hash SHA256': 'a\u202eb' }) }),
      /^failure: Its proof \(CSV\) states another SHA-256 than the file has: a\[U\+202E\]b\.$/,
    ],
    ['no signature', (files) => without(files, `${hash}.asc`), /^open: There is no signature of the file/],
    [
      'no key',
      (files) => without(files, 'pubkey.asc'),
      /^open: The signature of the file was not checked: it is by the key [0-9a-f]{16}, which did not come with it/,
    ],
    [
      'a key that is none',
      (files) => ({ ...files, 'pubkey.asc': 'x' }),
      /^open: No signature was checked, because the public key/,
    ],
    [
      'another key',
      async (files) => ({
        ...files,
        'pubkey.asc': (await generateKey({ userIDs: [{ name: 'x' }] })).publicKey,
      }),
      /^open: The signature of the file was not checked/,
    ],
    [
      'a signature of tomorrow',
      async (files) => ({
        ...files,
        [`${hash}.asc`]: await signatureOf(photo, phone.key, new Date('2099-01-01T00:00:00Z')),
      }),
      /^success: The signature of the file is good.*2099/,
    ],
    [
      'a signature older than its key',
      async (files) => {
        const old = await generateKey({
          userIDs: [{ name: 'x' }],
          date: new Date('2020-01-01'),
          format: 'object',
        })
        const young = await reformatKey({
          privateKey: old.privateKey,
          userIDs: [{ name: 'x' }],
          date: new Date('2021-01-01'),
          format: 'object',
        })
        return {
          ...files,
          [`${hash}.asc`]: await signatureOf(photo, old.privateKey, new Date('2020-06-01')),
          'pubkey.asc': young.publicKey.armor(),
        }
      },
      /^failure: The signature of the file, by the key [0-9a-f]{40}, was not accepted: .*/,
    ],
  ])('with %s is told so', async (_, change, words) => {
    expect((await said(await change(good))).some((line) => words.test(line))).toBe(true)
  })

  test('notes no place that cannot be one', async () => {
    const noted = async (fields: Readonly<Record<string, string>>) => {
      const csv = proofCsv({ 'File Hash SHA256': hash, ...fields })
      return (await checked({ 'photo.jpg': photo, [`${hash}.proof.csv`]: csv })).media[0]?.noted
    }
    const nowhere = { position: null, accuracy: null, positionAt: '', generated: '', device: '' }
    expect(await noted({})).toEqual(nowhere)
    expect(await noted({ 'Location.Latitude': '0.0', 'Location.Longitude': '0.0' })).toEqual(nowhere)
    expect(await noted({ 'Location.Latitude': '91', 'Location.Longitude': '1' })).toEqual(nowhere)
    expect(await noted({ 'Location.Latitude': '1', 'Location.Time': 'yesterday' })).toEqual(nowhere)
  })

  test('of a zip in which a file cannot be read is not checked', async () => {
    const zip = makeZip([
      { name: 'a.proof.csv', content: 'x' },
      { name: 'b.jpg', content: 'x', both: { flags: 1 } },
    ])
    const read = await readable(async () => checkProofs(await openZip(memorySource(zip))))
    expect(read).toMatchObject({ failure: { message: expect.stringContaining('b.jpg: It is encrypted') } })
  })
})
