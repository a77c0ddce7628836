import { randomBytes } from 'node:crypto'
import path from 'node:path'
import type { ServeView } from './host.ts'
import { filePolicy, pagePolicy, picturePolicy, viewPolicy } from './policy.ts'
import { rasterType } from './raster.ts'

export interface Served {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/** Answers one request of the window, in either host. */
export type Serve = (request: { readonly method: string; readonly url: string }) => Promise<Served>

const contentTypes: Readonly<Record<string, string>> = {
  '.bin': 'application/octet-stream',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
}

const noncePlace = /<meta name="csp-nonce" content="" ?\/?>/

/** Nothing served may be kept in the profile's cache: the files are at hand, and evidence must not lie there. */
const everyAnswer = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

/** Fits the picture into its frame. */
const viewerStyle = {
  path: '/view/picture.css',
  body: Buffer.from(
    'html,body{height:100%;margin:0}img{display:block;height:100%;width:100%;object-fit:contain}',
  ),
}

/**
 * Serves the built files under `/`, a viewer page under `/view/<token>` and the picture it shows under
 * `/evidence/<token>`; the pages of a dossier on preview under `/preview/<token>`, and stretches of a map file under
 * `/map/<token>/<from>-<length>`, for the app's own readers. GET only, one origin only, no query; everything else is refused.
 */
export function createServe(files: ReadonlyMap<string, Buffer>, origin: string, serveView: ServeView): Serve {
  const home = new URL(origin)
  return async ({ method, url }) => {
    const asked = URL.parse(url)
    if (!asked || asked.protocol !== home.protocol || asked.host !== home.host) return answer(403)
    if (method !== 'GET') return answer(405)
    const { pathname } = asked
    if (pathname === '/' || pathname === '/index.html') return page(files)
    if (pathname === viewerStyle.path)
      return answer(200, viewerStyle.body, { 'content-type': 'text/css; charset=utf-8' })
    const token = /^\/(?<kind>view|evidence|preview)\/(?<token>[0-9a-f]{32})$/.exec(pathname)?.groups
    if (token?.['kind'] === 'view') return viewer(token['token'] ?? '')
    if (token?.['kind'] === 'evidence') return picture(await serveView(pathname))
    if (token?.['kind'] === 'preview') return pages(await serveView(pathname))
    if (/^\/map\/[0-9a-f]{32}\/\d{1,15}-\d{1,8}$/.test(pathname)) return stretch(await serveView(pathname))
    const file = files.get(pathname)
    const type = contentTypes[path.posix.extname(pathname)]
    if (!file || !type) return answer(404)
    return answer(200, file, {
      'content-type': type,
      'content-security-policy': filePolicy,
      'cross-origin-resource-policy': 'same-origin',
    })
  }
}

function answer(
  status: number,
  body: Buffer = Buffer.alloc(0),
  headers: Record<string, string> = {},
): Served {
  return { status, headers: { ...everyAnswer, 'content-security-policy': picturePolicy, ...headers }, body }
}

function page(files: ReadonlyMap<string, Buffer>): Served {
  const html = files.get('/index.html')?.toString('utf8') ?? ''
  if (!noncePlace.test(html)) throw new Error('The page has no place for the nonce')
  const nonce = randomBytes(18).toString('base64')
  return answer(200, Buffer.from(html.replace(noncePlace, `<meta name="csp-nonce" content="${nonce}" />`)), {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': pagePolicy(nonce),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  })
}

/** Made to be put into `<iframe sandbox="">`. The token is hexadecimal, so it needs no escaping. */
function viewer(token: string): Served {
  const html = [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Evidence</title>',
    `<link rel="stylesheet" href="${viewerStyle.path}"></head>`,
    `<body><img src="/evidence/${token}" alt=""></body></html>`,
  ].join('')
  return answer(200, Buffer.from(html), {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': viewPolicy,
  })
}

/** A document that this build has set itself; nothing else is ever given out for one. */
function pages(bytes: Uint8Array | undefined): Served {
  if (bytes === undefined || !Buffer.from(bytes.subarray(0, 5)).equals(Buffer.from('%PDF-')))
    return answer(404)
  return answer(200, Buffer.from(bytes), {
    'content-type': 'application/pdf',
    'content-disposition': 'attachment',
    'cross-origin-resource-policy': 'same-origin',
  })
}

/** Bytes of a map file, for the app's own reader of it. */
const stretch = (bytes: Uint8Array | undefined): Served =>
  bytes === undefined
    ? answer(404)
    : answer(200, Buffer.from(bytes), {
        'content-type': 'application/octet-stream',
        'cross-origin-resource-policy': 'same-origin',
      })

/** The type is read from the bytes: whatever was recorded, nothing but pixels is ever given out. */
function picture(bytes: Uint8Array | undefined): Served {
  const type = bytes && rasterType(bytes)
  if (!bytes || !type) return answer(404)
  return answer(200, Buffer.from(bytes), { 'content-type': type, 'content-disposition': 'inline' })
}
