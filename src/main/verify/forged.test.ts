import { describe, expect, it } from 'vitest'
import { makeZip } from '#main/archive/testing/make-zip.ts'
import { allowedSigners, sshFingerprint } from '#shared/dossier/ssh-key.ts'
import { signForSsh } from '#shared/dossier/ssh-signature.ts'
import { byCodeUnit, utf8 } from '#shared/lib/bytes.ts'
import { sha256, sha512 } from './ed25519.ts'
import { bagged, madePackage, payloadOf, signerName, testKey, zipped } from './testing/made-package.ts'
import { outcomesOf, verifyBytes } from './testing/verify-bytes.ts'

const [analyst, forger] = [testKey(), testKey()]
const whole = madePackage(analyst)
const known = { fingerprints: [sshFingerprint(sha256, analyst.publicKey)] }
const otherWords = 'hundred birth urban ocean wide space public duty'

const withFiles = (over: Readonly<Record<string, string>>) =>
  new Map([...whole, ...Object.entries(over).map(([name, text]) => [name, utf8(text)] as const)])

describe('with a key from elsewhere, a package passes only if that key signed it', () => {
  it.each([
    ['signed again by another under the same name', () => zipped(madePackage(forger))],
    ['its content in new lists, signed by another', () => zipped(bagged(payloadOf(whole), forger))],
    [
      'its content in a plain bag, under names that are almost its own',
      () => {
        const payload = [...payloadOf(whole)].filter(([name]) => !name.startsWith('data/custody'))
        const renamed = payload.map(
          ([name, bytes]) => [name === 'data/dossier.json' ? 'data/Dossier.json' : name, bytes] as const,
        )
        const bag = [...bagged(new Map(renamed), forger)].filter(([name]) => !name.startsWith('signatures/'))
        return zipped(new Map(bag))
      },
    ],
    ['its dossier.json alone', () => whole.get('data/dossier.json') ?? new Uint8Array()],
  ])('%s', async (_, forged) => {
    const report = await verifyBytes(forged(), known)
    expect(report.verdict).toBe('altered')
    expect(report.checks.filter(({ id }) => id === 'signer').map(({ outcome }) => outcome)).toContain('bad')
  })

  it('and the genuine one does', async () => {
    const report = await verifyBytes(zipped(whole), known)
    expect([report.verdict, outcomesOf(report).signer]).toEqual(['good', 'good'])
  })

  it.each([
    ['nothing but a comment', '# nobody\n'],
    [
      'a key for something else',
      `A namespaces="git" ${allowedSigners([{ principal: 'X', publicKey: analyst.publicKey }])
        .split(' ')
        .slice(2)
        .join(' ')}`,
    ],
    [
      'a key that was good once',
      `A valid-before="20200101" ${allowedSigners([{ principal: 'X', publicKey: analyst.publicKey }])
        .split(' ')
        .slice(2)
        .join(' ')}`,
    ],
  ])('a list of signers that holds %s confirms nobody', async (_, list) => {
    expect((await verifyBytes(zipped(whole), { allowedSigners: list })).verdict).toBe('altered')
  })
})

describe('what is outside the lists that were signed', () => {
  it('a version under the name of another is named', async () => {
    const files = [...whole].map(([name, content]) => ({ name: `CASE_2026-11-28_v9/${name}`, content }))
    const report = await verifyBytes(makeZip(files.toSorted((a, b) => byCodeUnit(a.name, b.name))))
    expect([report.verdict, outcomesOf(report).bag]).toEqual(['altered', 'bad'])
  })

  it.each(['tagmanifest-blake3.txt', 'tagmanifest-md5.txt', 'timestamps/ca.pem'])(
    'nothing lies there that does not belong there: %s',
    async (name) => {
      expect((await verifyBytes(zipped(withFiles({ [name]: 'hidden text\n' })))).verdict).toBe('altered')
    },
  )

  it('a further signature by nobody whom the dossier names is told aloud', async () => {
    const signature = signForSsh(whole.get('tagmanifest-sha256.txt') ?? new Uint8Array(), forger, sha512)
    const signers = [
      { principal: signerName, publicKey: analyst.publicKey },
      { principal: 'ICC-Prosecutor', publicKey: forger.publicKey },
    ]
    const report = await verifyBytes(
      zipped(
        withFiles({
          'signatures/allowed_signers': allowedSigners(signers),
          'signatures/tagmanifest-sha256.txt.ICC-Prosecutor.sig': signature,
        }),
      ),
      known,
    )
    const said = report.checks.filter(({ id, outcome }) => id === 'signer' && outcome === 'note')
    expect(said.map(({ text }) => text).join()).toContain('ICC-Prosecutor')
  })
})

describe('a checkpoint kept elsewhere', () => {
  it.each(['', 'foo'])('that is none (%j) is not passed over', async (checkpoint) => {
    expect((await verifyBytes(zipped(whole), { checkpoint })).verdict).toBe('altered')
  })

  it('in other words than those of the package is told aloud', async () => {
    const report = await verifyBytes(zipped(whole), { checkpoint: otherWords })
    expect(outcomesOf(report)['kept-checkpoint']).toBe('note')
  })
})

it('a description of a bag that is nothing but blanks takes no time', async () => {
  const report = await verifyBytes(zipped(withFiles({ 'bag-info.txt': `a${' '.repeat(900_000)}\n` })))
  expect(report.verdict).toBe('altered')
})
