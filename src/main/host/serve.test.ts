import { describe, expect, it } from 'vitest'
import { createServe } from './serve.ts'

const token = '0123456789abcdef0123456789abcdef'
const png = Buffer.from('\x89PNG\r\n\x1a\nrest', 'latin1')
const files = new Map([
  ['/index.html', Buffer.from('<head><meta name="csp-nonce" content="" /></head>')],
  ['/assets/app.js', Buffer.from('1')],
  ['/assets/notes.txt', Buffer.from('x')],
])
const origin = 'app://holdfast'
const serveWith = (evidence: Buffer | undefined) => createServe(files, origin, async () => evidence)
const get = (url: string, evidence?: Buffer, method = 'GET') =>
  serveWith(evidence)({ method, url: origin + url })

const directives = (headers: Readonly<Record<string, string>>) =>
  new Map(
    (headers['content-security-policy'] ?? '').split('; ').map((directive) => {
      const [name = '', ...values] = directive.split(' ')
      return [name, values.join(' ')]
    }),
  )

describe('the page', () => {
  it('allows nothing that is not named, no inline code and no evaluated code', async () => {
    const { headers } = await get('/')
    const policy = directives(headers)
    expect(Object.fromEntries(policy)).toMatchObject({
      'default-src': "'none'",
      'script-src': "'self'",
      'img-src': "'self' blob:",
      'connect-src': "'self'",
      'worker-src': "'self'",
      'frame-src': "'self'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'none'",
    })
    expect(headers['content-security-policy']).not.toMatch(/unsafe|https?:|\*/)
  })

  it('carries the nonce of its own policy, a fresh one each time', async () => {
    const answers = await Promise.all([get('/'), get('/index.html')])
    const nonces = answers.map(({ body, headers }) => {
      const nonce = /content="(?<nonce>[^"]{24})"/.exec(body.toString())?.groups?.['nonce'] ?? ''
      expect(directives(headers).get('style-src')).toBe(`'self' 'nonce-${nonce}'`)
      return nonce
    })
    expect(new Set(nonces).size).toBe(2)
  })

  it('is not served at all without a place for the nonce', async () => {
    const bare = createServe(
      new Map([['/index.html', Buffer.from('<head></head>')]]),
      origin,
      async () => undefined,
    )
    await expect(bare({ method: 'GET', url: `${origin}/` })).rejects.toThrow('nonce')
  })
})

describe('files', () => {
  it('are served by their exact path with their own type', async () => {
    const { status, headers } = await get('/assets/app.js')
    expect(status).toBe(200)
    expect(headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    })
  })

  it.each([
    '/assets',
    '/assets/',
    '/assets/../../package.json',
    '/assets/%2e%2e/%2e%2e/etc/passwd',
    '//etc/passwd',
    '/assets/app.js/',
    '/assets/app.js%00',
    '/assets/notes.txt',
    '/__proto__',
    '/view/short',
  ])('are not found at %s', async (address) => {
    expect((await get(address)).status).toBe(404)
  })

  it.each(['POST', 'HEAD', 'PUT', 'OPTIONS'])('are not served to %s', async (method) => {
    expect((await get('/assets/app.js', undefined, method)).status).toBe(405)
  })

  it.each(['app://other/assets/app.js', 'https://holdfast/assets/app.js', 'app://holdfast:1/', 'nonsense'])(
    'are not served to %s',
    async (url) => {
      expect((await serveWith(undefined)({ method: 'GET', url })).status).toBe(403)
    },
  )
})

describe('evidence', () => {
  it('is shown by a page that can do nothing but show it', async () => {
    const { headers, body } = await get(`/view/${token}`)
    expect(body.toString()).toContain(`<img src="/evidence/${token}"`)
    expect(Object.fromEntries(directives(headers))).toMatchObject({
      'default-src': "'none'",
      'img-src': "'self'",
      sandbox: '',
    })
    expect(directives(headers).has('script-src')).toBe(false)
  })

  it.each([
    ['image/png', png],
    ['image/jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
    ['image/gif', Buffer.from('GIF89a')],
    ['image/webp', Buffer.from('RIFF1234WEBPVP8 ')],
    ['image/avif', Buffer.from('\0\0\0\x20ftypavif', 'latin1')],
    ['image/bmp', Buffer.from('BM1234')],
  ])('is served as %s by its bytes, whatever was recorded', async (type, bytes) => {
    const { status, headers, body } = await get(`/evidence/${token}`, bytes)
    expect([status, headers['content-type'], body.equals(bytes)]).toEqual([200, type, true])
    expect(headers['x-content-type-options']).toBe('nosniff')
  })

  it.each([
    '<html><script>',
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    '%PDF-1.7',
    'PK\x03\x04',
    '',
    'GIF87b',
    'RIFF1234WAVE',
  ])('is never served when its bytes are %j', async (text) => {
    expect((await get(`/evidence/${token}`, Buffer.from(text, 'latin1'))).status).toBe(404)
  })

  it('is not found under a token that is not known', async () => {
    expect((await get(`/evidence/${token}`)).status).toBe(404)
  })
})

describe('a dossier on preview', () => {
  const pdf = Buffer.from('%PDF-1.7\n...')

  it('is given to the window as what it is, to be kept nowhere and shown as no page', async () => {
    const { status, headers, body } = await get(`/preview/${token}`, pdf)
    expect([status, body.equals(pdf)]).toEqual([200, true])
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'attachment',
      'cache-control': 'no-store',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(Object.fromEntries(directives(headers))).toMatchObject({ 'default-src': "'none'", sandbox: '' })
  })

  it.each(['<html><script>', '', '%PD', 'PK\x03\x04'])(
    'is not given out when its bytes are %j',
    async (text) => {
      expect((await get(`/preview/${token}`, Buffer.from(text, 'latin1'))).status).toBe(404)
    },
  )

  it('is not found under a token that is not known', async () => {
    expect((await get(`/preview/${token}`)).status).toBe(404)
  })
})
