import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeZip } from '#main/archive/testing/make-zip.ts'
import { jpegOf } from '#main/evidence/inspect/picture.fixture.ts'
import { inspectPicture } from '#main/evidence/inspect/inspect-picture.ts'
import type { Job } from '#main/jobs/jobs.ts'
import { tempFolder } from '#main/vault/testing/temp-folder.ts'
import { testWorkspace, valueOf } from '#main/vault/testing/workspace.ts'
import type { Inspect } from '#main/vault/vault.ts'
import { fileKind } from '../file-kind.ts'
import { goodProof, phoneKey, sha256 } from '../proofmode/testing/make-proof.ts'
import { lookAtMedia } from './look-at-media.ts'
import { shownMedia } from './shown-media.ts'
import { takeInMedia } from './take-in-media.ts'

const job: Job = { signal: new AbortController().signal, progress: () => undefined }
const inspect: Inspect = ({ bytes, type, isWhole }) => inspectPicture({ bytes, type, pixels: isWhole })
const photo = jpegOf(16, 16)

type Files = Readonly<Record<string, string | Uint8Array>>
async function zipOf(files: Files): Promise<string> {
  const file = path.join(await tempFolder(), 'proof.zip')
  await writeFile(
    file,
    makeZip(Object.entries(files).map(([name, content]) => ({ name, content, deflate: true }))),
  )
  return file
}
async function folderOf(files: Files): Promise<string> {
  const folder = path.join(await tempFolder(), 'phone')
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true })
    await writeFile(path.join(folder, name), content)
  }
  return folder
}

describe('photos and videos', () => {
  test('are known by what is beside them', async () => {
    const kind = async (place: string) => valueOf(await fileKind(place))
    expect(await kind(await folderOf({ 'a/1.jpg': photo }))).toBe('media')
    expect(await kind(await zipOf({ '1.jpg': photo }))).toBe('media')
    expect(await kind(await folderOf({ '1.jpg': photo, 'log.csv': 'a,b\n1,2\n' }))).toBe('log')
    expect(await kind(await zipOf({ 'log.csv': 'a,b\n1,2\n', '1.jpg.proof.csv': 'x' }))).toBe('media')
    expect(await kind(await tempFolder())).toBe('log')
  })

  test('of a folder are counted, and come in one by one', async () => {
    const place = await folderOf({
      'a/1.jpg': photo,
      'a/2.mp4': 'film',
      'b/note.txt': 'text',
      '.DS_Store': 'x',
    })
    const looked = valueOf(await lookAtMedia(place))
    expect(shownMedia('phone', looked)).toMatchObject({
      kind: 'folder',
      sha256: null,
      files: 3,
      byType: { image: 1, video: 1, audio: 0, other: 1 },
      proven: [],
    })
    await (
      await testWorkspace()
    ).session(async (vault) => {
      const taken = valueOf(await takeInMedia({ vault, place, looked, inspect }, job))
      expect([taken.stored.map(({ name }) => name), taken.zip, taken.noted]).toEqual([
        ['1.jpg', '2.mp4', 'note.txt'],
        null,
        [],
      ])
    })
  })

  test('of a zip of ProofMode come in with the zip, and what was checked is in their custody', async () => {
    const { key, armored } = await phoneKey()
    const files = { ...(await goodProof(photo, key)), 'pubkey.asc': armored, 'other.jpg': jpegOf(8, 8) }
    const place = await zipOf(files)
    const looked = valueOf(await lookAtMedia(place))
    await (
      await testWorkspace()
    ).session(async (vault) => {
      const taken = valueOf(await takeInMedia({ vault, place, looked, inspect }, job))
      const [other, item] = taken.stored
      expect(other?.name).toBe('other.jpg')
      const record = await vault.record('evidence', item?.evidenceId ?? '')
      expect(record?.body).toMatchObject({
        file: { originalName: 'photo.jpg', sha256: sha256(photo), sniffedType: 'image/jpeg' },
        metadata: { width: 16, position: null, takenAt: '' },
        collected: { from: '', at: 'unknown' },
      })
      expect(record?.body.note).toBe(
        `Out of the zip ${taken.zip?.reference}, there as photo.jpg.\nProofMode: An OpenTimestamps proof came with it. It was not checked: that needs the network.`,
      )
      const events = (await vault.custody(record?.id ?? '')).filter(({ detail }) =>
        detail.startsWith('ProofMode'),
      )
      expect(events.map(({ type, outcome }) => `${type} ${outcome}`)).toEqual(
        Array(6).fill('validation success'),
      )
      const arrivals = async () =>
        (await vault.custody(record?.id ?? '')).flatMap(({ type, detail }) =>
          type === 'ingestion' ? [detail] : [],
        )
      const came = `Out of the zip ${taken.zip?.reference}, there as photo.jpg.`
      expect(await arrivals()).toEqual([expect.stringContaining(came)])
      expect(taken.noted).toMatchObject([
        { evidenceId: record?.id, position: { latitude: 47.1, longitude: 37.5 } },
      ])
      const zip = await vault.record('evidence', taken.zip?.evidenceId ?? '')
      expect(zip?.body.file).toMatchObject({ originalName: 'proof.zip', sha256: looked.sha256 })
      // The same again: known, and told again.
      const again = valueOf(await takeInMedia({ vault, place, looked, inspect }, job))
      expect([again.stored.length, again.known.length]).toEqual([0, 2])
      expect(await vault.custody(record?.id ?? '')).toHaveLength(3 + 6 + 1 + 6)
      expect((await arrivals())[1]).toContain(came)
    })
  })

  test('of a folder have what was checked in their custody too, unless they were changed since', async () => {
    const { key, armored } = await phoneKey()
    const files = { ...(await goodProof(photo, key)), 'pubkey.asc': armored }
    const place = await folderOf(
      Object.fromEntries(Object.entries(files).map(([name, content]) => [`phone/${name}`, content])),
    )
    const looked = valueOf(await lookAtMedia(place))
    await (
      await testWorkspace()
    ).session(async (vault) => {
      const custodyOf = async () => {
        const taken = valueOf(await takeInMedia({ vault, place, looked, inspect }, job))
        const item = [...taken.stored, ...taken.known].find(({ name }) => name === 'photo.jpg')
        const told = (await vault.custody(item?.evidenceId ?? '')).map(
          ({ outcome, detail }) => `${outcome}: ${detail}`,
        )
        return { taken, told }
      }
      const { taken, told } = await custodyOf()
      expect(told.filter((line) => line.startsWith('success: ProofMode: '))).toHaveLength(6)
      expect(told.join()).toContain('Out of a folder, there as phone/photo.jpg.')
      expect(taken.noted).toMatchObject([{ position: { latitude: 47.1, longitude: 37.5 } }])

      await writeFile(path.join(place, 'phone', 'photo.jpg'), jpegOf(32, 32))
      const later = await custodyOf()
      expect(later.taken.noted).toEqual([])
      expect(later.told.filter((line) => line.includes('ProofMode'))).toEqual([
        'failure: ProofMode: The file was changed after its proof was checked. Nothing found then is told of it.',
      ])
    })
  })

  test('that do not hold are shown before all others, and counted', async () => {
    const { key, armored } = await phoneKey()
    const good = { ...(await goodProof(photo, key)), 'pubkey.asc': armored }
    const below = (folder: string, files: Files): Files =>
      Object.fromEntries(Object.entries(files).map(([name, content]) => [`${folder}/${name}`, content]))
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`a/${at}.jpg`, `picture ${at}`]))
    const changed = { ...(await goodProof('before', key)), 'photo.jpg': 'after' }
    const shown = shownMedia(
      'proof.zip',
      valueOf(await lookAtMedia(await zipOf({ ...below('a', good), ...many, ...below('z', changed) }))),
    )
    expect(shown.checked).toEqual({ files: 502, failed: 1, proven: 1 })
    expect(shown.proven).toHaveLength(500)
    expect(shown.proven[0]?.name).toBe('z/photo.jpg')
  })

  test('of a zip with proofs of what is not in it leave that in the custody of the zip', async () => {
    const files = Object.entries(await goodProof(photo, (await phoneKey()).key))
    const place = await zipOf(
      Object.fromEntries([['other.jpg', jpegOf(8, 8)], ...files.filter(([name]) => name !== 'photo.jpg')]),
    )
    const looked = valueOf(await lookAtMedia(place))
    await (
      await testWorkspace()
    ).session(async (vault) => {
      const { zip } = valueOf(await takeInMedia({ vault, place, looked, inspect }, job))
      const [event] = await vault.custody(zip?.evidenceId ?? '')
      expect(event?.detail).toContain(
        `1 of the proofs in it are of files that did not come with it: ${sha256(photo)}.`,
      )
    })
  })

  test('of a zip that is another one by then do not come in', async () => {
    const place = await zipOf({ '1.jpg': photo })
    const looked = valueOf(await lookAtMedia(place))
    await writeFile(place, makeZip([{ name: '1.jpg', content: 'other' }]))
    await (
      await testWorkspace()
    ).session(async (vault) => {
      expect(await takeInMedia({ vault, place, looked, inspect }, job)).toMatchObject({
        failure: { code: 'stale' },
      })
      for await (const record of vault.records('evidence')) expect(record).toBeUndefined()
    })
  })
})
