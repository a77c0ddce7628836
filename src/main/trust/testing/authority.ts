import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { tempFolder } from '#main/vault/testing/temp-folder.ts'

const run = promisify(execFile)

/** A time stamping authority of our own, in a folder of the test: Debian's openssl, and nothing of the network. */
export interface TestAuthority {
  /** Certificate of the root, PEM. */
  readonly root: string
  reply(request: Uint8Array): Promise<Uint8Array>
  /** Another certificate (PEM) of the key that signs, to another name and for these uses. */
  twin(extendedKeyUsage: string): Promise<string>
}

const config = `
[ tsa ]
default_tsa = the_tsa
[ the_tsa ]
serial = ./serial
crypto_device = builtin
signer_cert = ./tsa.pem
certs = ./ca.pem
signer_key = ./tsa.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha512
ess_cert_id_chain = no
ess_cert_id_alg = sha256
[ stamps ]
basicConstraints = CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, timeStamping
`

export async function testAuthority(): Promise<TestAuthority> {
  const cwd = await tempFolder()
  const openssl = (...args: string[]) => run('openssl', args, { cwd })
  await writeFile(path.join(cwd, 'tsa.cnf'), config)
  await writeFile(path.join(cwd, 'serial'), '01')
  const days = ['-days', '3650']
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes']
  await openssl(
    'req',
    '-x509',
    ...newKey,
    '-keyout',
    'ca.key',
    '-out',
    'ca.pem',
    '-subj',
    '/CN=Test root',
    ...days,
  )
  await openssl('req', '-new', ...newKey, '-keyout', 'tsa.key', '-out', 'tsa.csr', '-subj', '/CN=Test stamps')
  const issued = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-out', 'tsa.pem']
  await openssl(
    'x509',
    '-req',
    '-in',
    'tsa.csr',
    ...issued,
    '-extfile',
    'tsa.cnf',
    '-extensions',
    'stamps',
    ...days,
  )
  return {
    root: await readFile(path.join(cwd, 'ca.pem'), 'utf8'),
    reply: async (request) => {
      await writeFile(path.join(cwd, 'a.tsq'), request)
      await openssl('ts', '-reply', '-config', 'tsa.cnf', '-queryfile', 'a.tsq', '-out', 'a.tsr')
      return readFile(path.join(cwd, 'a.tsr'))
    },
    twin: async (extendedKeyUsage) => {
      await writeFile(path.join(cwd, 'twin.cnf'), `extendedKeyUsage = ${extendedKeyUsage}\n`)
      await openssl('req', '-new', '-key', 'tsa.key', '-out', 'twin.csr', '-subj', '/CN=Another name')
      const signing = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-out', 'twin.pem']
      await openssl('x509', '-req', '-in', 'twin.csr', ...signing, '-extfile', 'twin.cnf', ...days)
      return readFile(path.join(cwd, 'twin.pem'), 'utf8')
    },
  }
}
