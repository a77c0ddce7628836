import { describe, expect, it } from 'vitest'
import { makeZip } from '#main/archive/testing/make-zip.ts'
import { allowedSigners, sshFingerprint } from '#shared/dossier/ssh-key.ts'
import { leafHash } from '#shared/journal/merkle.ts'
import { utf8 } from '#shared/lib/bytes.ts'
import { sha256 } from './ed25519.ts'
import {
  bagged,
  madePackage,
  noteOver,
  payloadOf,
  signerName,
  testKey,
  zipped,
} from './testing/made-package.ts'
import { namedIn, outcomesOf, verifyBytes } from './testing/verify-bytes.ts'

const key = testKey()
const whole = madePackage(key)
const fingerprint = sshFingerprint(sha256, key.publicKey)
describe('a package', () => {
  it('that nobody touched is good, and it is said what was not checked', async () => {
    const report = await verifyBytes(zipped(whole))
    expect(namedIn(report)).toEqual([])
    expect(report.verdict).toBe('good')
    expect(outcomesOf(report)).toEqual({
      container: 'good',
      bag: 'good',
      files: 'good',
      listing: 'good',
      signature: 'good',
      signer: 'note',
      dossier: 'good',
      evidence: 'good',
      checkpoint: 'good',
      custody: 'good',
      'kept-checkpoint': 'not-checked',
      'time-stamp': 'not-checked',
      tables: 'good',
    })
    expect(report.signers).toEqual([{ name: signerName, fingerprint, confirmed: false }])
  })

  it('unpacked, made again by another program, or with a file too many, is told apart', async () => {
    const others = makeZip(
      [...whole].map(([name, content]) => ({ name: `x/${name}`, content, deflate: true })),
    )
    const report = await verifyBytes(others)
    expect(outcomesOf(report)).toMatchObject({ container: 'bad', files: 'good', signature: 'good' })
    expect(report.checks[0]?.text).toContain('packed again')
  })

  it('says whose key it is only of a key that the reader brought', async () => {
    const stranger = sshFingerprint(sha256, testKey().publicKey)
    const signers = allowedSigners([{ principal: 'desk', publicKey: key.publicKey }])
    const said = async (held: Parameters<typeof verifyBytes>[1]) => {
      const report = await verifyBytes(zipped(whole), held)
      return [report.verdict, outcomesOf(report)['signer'], report.signers[0]?.confirmed]
    }
    expect(await said({ fingerprints: [fingerprint] })).toEqual(['good', 'good', true])
    expect(await said({ allowedSigners: signers })).toEqual(['good', 'good', true])
    expect(await said({ fingerprints: [stranger] })).toEqual(['altered', 'bad', false])
    expect(await said({ allowedSigners: 'nonsense' })).toEqual(['altered', 'bad', false])
  })

  it('made by somebody else in the same words is good in itself, and not of the key that was brought', async () => {
    const forged = bagged(payloadOf(whole), testKey())
    const report = await verifyBytes(zipped(forged))
    expect([report.verdict, outcomesOf(report)['signer']]).toEqual(['good', 'note'])
    expect((await verifyBytes(zipped(forged), { fingerprints: [fingerprint] })).verdict).toBe('altered')
  })

  it('is held against a checkpoint that was kept, as far as that goes without the journal', async () => {
    const own = Buffer.from(whole.get('data/custody/checkpoint') ?? '').toString()
    const leaf = (text: string) => leafHash(sha256, utf8(text))
    const five = [1, 2, 3, 4, 5].map((number) => leaf(String(number)))
    const said = async (checkpoint: string) => {
      const report = await verifyBytes(zipped(whole), { checkpoint })
      const found = report.checks.find(({ id }) => id === 'kept-checkpoint')
      return [report.verdict, found?.outcome, found?.text.slice(0, 60)]
    }
    expect(await said(own)).toMatchObject(['good', 'good', expect.stringContaining('is the same')])
    expect(await said(noteOver(five, key))).toMatchObject([
      'altered',
      'bad',
      expect.stringContaining('says something else'),
    ])
    expect(await said(noteOver(five.slice(1), key))).toMatchObject([
      'good',
      'not-checked',
      expect.stringContaining('same journal with 4'),
    ])
    expect(await said(noteOver(five, key, 'another.example/log'))).toMatchObject([
      'good',
      'note',
      expect.stringContaining('another journal'),
    ])
    expect(await said('no checkpoint')).toMatchObject(['altered', 'bad', expect.stringContaining('neither')])
  })

  it('of a newer Holdfast is checked as far as it is known', async () => {
    const payload = payloadOf(whole)
    const json = Buffer.from(payload.get('data/dossier.json') ?? '').toString()
    payload.set(
      'data/dossier.json',
      utf8(json.replace('"version":1,', '"version":2,').replace(/"version":1}$/, '"version":2}')),
    )
    const report = await verifyBytes(zipped(bagged(payload, key)))
    expect(outcomesOf(report)).toMatchObject({
      dossier: 'not-checked',
      files: 'good',
      signature: 'good',
      custody: 'good',
    })
    expect(report.checks.find(({ id }) => id === 'dossier')?.text).toContain('newer Holdfast (format 2')
  })

  it.each([
    ['nested too deep', '['.repeat(65) + ']'.repeat(65), 'deeper than 64'],
    ['with a key twice', '{"a":1,"a":2}', 'twice'],
    ['with __proto__', '{"__proto__":1}', '__proto__'],
    ['that is no dossier', '{"format":"holdfast-dossier","version":1}', 'is not a dossier'],
    ['that is no JSON', 'x', 'not JSON'],
  ])('with a dossier.json %s is not read further', async (_, text, words) => {
    const forged = bagged(payloadOf(whole).set('data/dossier.json', utf8(text)), key)
    const report = await verifyBytes(zipped(forged))
    expect(report.checks.find(({ id }) => id === 'dossier')?.text).toContain(words)
    expect(report.verdict).toBe('altered')
  })

  it('that tells of custody in another way than the journal is found, though whoever holds the key signed it', async () => {
    const payload = payloadOf(whole)
    const events = Buffer.from(payload.get('data/custody/events.jsonl') ?? '').toString()
    payload.set('data/custody/events.jsonl', utf8(events.replace('Як отримано', 'Як подаровано')))
    expect(namedIn(await verifyBytes(zipped(bagged(payload, key))))).toContain('data/custody/events.jsonl')
    const json = Buffer.from(whole.get('data/dossier.json') ?? '').toString()
    const told = payloadOf(whole).set('data/dossier.json', utf8(json.replace('Як отримано', 'Як подаровано')))
    expect(namedIn(await verifyBytes(zipped(bagged(told, key))))).toContain('data/dossier.json')
  })
})

describe('a bag of somebody else', () => {
  const bag = (files: Readonly<Record<string, string>>) =>
    verifyBytes(makeZip(Object.entries(files).map(([name, content]) => ({ name: `bag/${name}`, content }))))
  const declared = (version: string, encoding = 'UTF-8') =>
    `BagIt-Version: ${version}\nTag-File-Character-Encoding: ${encoding}\n`
  const md5 = '0cc175b9c0f1b6a831c399e269772661'

  it.each(['0.97', '1.0'])('of version %s is good, with what is weak said', async (version) => {
    const report = await bag({
      'bagit.txt': declared(version),
      'manifest-md5.txt': `${md5} *./data/a\n`,
      'data/a': 'a',
    })
    expect(report).toMatchObject({ verdict: 'good', kind: 'bag' })
    expect(report.checks.find(({ id }) => id === 'files')?.text).toContain('weak')
  })

  it('spells a percent sign as its version does', async () => {
    const files = (name: string) => ({ 'manifest-md5.txt': `${md5}  data/${name}\n`, 'data/100%': 'a' })
    expect((await bag({ 'bagit.txt': declared('1.0'), ...files('100%25') })).verdict).toBe('good')
    expect((await bag({ 'bagit.txt': declared('0.97'), ...files('100%') })).verdict).toBe('good')
  })

  it('names what is damaged, missing and extra, all of it', async () => {
    const report = await bag({
      'bagit.txt': declared('1.0'),
      'manifest-md5.txt': `${md5}  data/a\n${md5}  data/b\n`,
      'data/a': 'changed',
      'data/c': 'more',
    })
    expect(report.checks.flatMap(({ files }) => files.map(({ name, kind }) => [name, kind]))).toEqual([
      ['data/a', 'damaged'],
      ['data/b', 'missing'],
      ['data/c', 'extra'],
    ])
  })

  it.each([
    ['another encoding', { 'bagit.txt': declared('0.97', 'ISO-8859-1') }, 'Only UTF-8'],
    ['another version', { 'bagit.txt': declared('0.96') }, 'Versions 0.97 and 1.0'],
    [
      'files to be fetched',
      { 'bagit.txt': declared('1.0'), 'fetch.txt': 'http://x 1 data/b' },
      'Nothing is fetched',
    ],
    ['no list', { 'bagit.txt': declared('1.0') }, 'no list of its files'],
    ['no declaration', {}, 'no bagit.txt'],
  ])('with %s is not accepted, and that is said', async (_, files, words) => {
    const report = await bag({ ...files, 'data/a': 'a' })
    expect(report.verdict).toBe('unusable')
    expect(report.checks.at(-1)?.text).toContain(words)
  })
})
