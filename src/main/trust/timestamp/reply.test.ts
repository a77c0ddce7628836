import { X509Certificate } from 'node:crypto'
import { Certificate, IssuerAndSerialNumber, SignedData, TimeStampResp } from 'pkijs'
import { expect, test } from 'vitest'
import { codeOf, valueOf } from '#main/vault/testing/workspace.ts'
import { testAuthority } from '../testing/authority.ts'
import { chainOf } from './chain.ts'
import { maxReplyBytes, readReply } from './reply.ts'
import { askedIn, timeStampRequest } from './request.ts'

const checkpoint = 'the.example/log\n7\nAAAA\n\n\u2014 the.example/log AAAA\n'

function newRequest(text = checkpoint) {
  const request = timeStampRequest(text)
  const asked = askedIn(request, text)
  if (!asked) throw new Error('The request does not read back')
  return { request, asked }
}

test('a reply of an authority is read, with and without certificates of those whom one trusts', async () => {
  const authority = await testAuthority()
  const { request, asked } = newRequest()
  const reply = await authority.reply(request)
  const stamp = valueOf(await readReply(reply, asked, null))
  expect(stamp).toMatchObject({ signer: 'Test stamps', chain: 'unchecked' })
  expect(Math.abs(Date.parse(stamp.at) - Date.now())).toBeLessThan(600_000)
  expect(valueOf(await readReply(reply, asked, authority.root))).toMatchObject({ chain: 'trusted' })
  const stranger = await testAuthority()
  expect(codeOf(await readReply(reply, asked, stranger.root))).toBe('refused')
  expect(codeOf(await readReply(reply, asked, 'no certificate'))).toBe('refused')
})

test('a reply that answers something else is refused in words', async () => {
  const authority = await testAuthority()
  const { request, asked } = newRequest()
  const reply = await authority.reply(request)
  const said = async (bytes: Uint8Array, to = asked) => {
    const read = await readReply(bytes, to, null)
    return read.ok ? 'good' : read.failure.message
  }
  const other = newRequest('another checkpoint')
  expect(await said(reply, { ...asked, imprint: other.asked.imprint })).toContain('something else')
  expect(await said(reply, newRequest().asked)).toContain('another request')
  expect(await said(new Uint8Array(maxReplyBytes + 1))).toContain('too large')
  expect(await said(Buffer.concat([reply, Buffer.alloc(1)]))).toContain('not the reply')
  // PKIStatusInfo { status 2 }, and no token.
  expect(await said(Uint8Array.of(0x30, 0x05, 0x30, 0x03, 0x02, 0x01, 0x02))).toContain('status 2')
  expect(await said(Uint8Array.of(0x30, 0x05, 0x30, 0x03, 0x02, 0x01, 0x00))).toContain('holds no time stamp')
  expect(await said(request)).not.toBe('good')
})

/** The reply as if that certificate had signed it: what names the signer in CMS is not signed itself. */
function withSigner(reply: Uint8Array, pem: string): Uint8Array {
  const response = TimeStampResp.fromBER(Uint8Array.from(reply))
  const token = new SignedData({ schema: response.timeStampToken?.content })
  const certificate = certificateOf(pem)
  const [info] = token.signerInfos
  if (!info || !response.timeStampToken) throw new Error('The reply holds no signature')
  info.sid = new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber })
  token.certificates = [certificate]
  response.timeStampToken.content = token.toSchema()
  return new Uint8Array(response.toSchema().toBER())
}

const certificateOf = (pem: string): Certificate => Certificate.fromBER(new X509Certificate(pem).raw)

test('a signature counts for the certificate that it names, and for no other of the same key', async () => {
  const authority = await testAuthority()
  const { request, asked } = newRequest()
  const reply = await authority.reply(request)
  const altered = withSigner(reply, await authority.twin('critical, timeStamping'))
  const read = await readReply(altered, asked, authority.root)
  expect(read.ok ? 'good' : read.failure.message).toContain('does not name the certificate')
})

test.each([
  ['critical, timeStamping', 'ok'],
  ['timeStamping', 'refused'],
  ['critical, timeStamping, codeSigning', 'refused'],
  ['critical, codeSigning', 'refused'],
])('a certificate for %s: %s', async (usage, answer) => {
  const authority = await testAuthority()
  const certificate = certificateOf(await authority.twin(usage))
  expect(codeOf(chainOf(certificate, new SignedData(), new Date(), authority.root))).toBe(answer)
})

test('of a reply cut off anywhere, or with a byte changed in what is signed, nothing is taken', async () => {
  const authority = await testAuthority()
  const { request, asked } = newRequest()
  const reply = await authority.reply(request)
  for (let length = 0; length < reply.byteLength; length += 7)
    expect((await readReply(reply.subarray(0, length), asked, null)).ok).toBe(false)
  const stamp = valueOf(await readReply(reply, asked, authority.root))
  let refusedCount = 0
  for (let place = 0; place < reply.byteLength; place += 3) {
    const altered = Uint8Array.from(reply)
    altered[place] = (altered[place] ?? 0) ^ 1
    const read = await readReply(altered, asked, authority.root)
    if (read.ok) expect(read.value).toEqual(stamp)
    else refusedCount += 1
  }
  expect(refusedCount).toBeGreaterThan(reply.byteLength / 10)
})

test('a request is of the checkpoint that it was made for', () => {
  const { request } = newRequest()
  expect(askedIn(request, 'another checkpoint')).toBeUndefined()
  expect(askedIn(request.subarray(1), checkpoint)).toBeUndefined()
  expect(timeStampRequest(checkpoint)).not.toEqual(request)
})
