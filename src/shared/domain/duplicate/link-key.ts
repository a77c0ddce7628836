import { services } from './link-services.ts'

/** Parameters by which a site names the item itself; every other one is a tracker or a setting. */
const NAMING: Readonly<Record<string, readonly string[]>> = {
  'facebook.com': ['v', 'story_fbid', 'fbid', 'id'],
}

/** Parameters that say who sent the link, on any site. */
const TRACKER =
  /^(utm_|fbclid$|gclid$|yclid$|igshid$|igsh$|si$|ref$|ref_src$|ref_url$|mc_|cmpid$|feature$|share)/

/** A copy in the Wayback Machine: when it was taken, and the address that it is of; browsers join the slashes of that. */
const ARCHIVED =
  /^https?:\/\/web\.archive\.org\/web\/(?<taken>\d{1,14})[a-z_]{0,4}\/(?<scheme>https?):\/{1,2}(?<rest>.+)$/

/**
 * What two links to one item have in common, however they were copied: without scheme, `www.` and mobile hosts, trackers,
 * fragment and archive; tweets, Telegram messages, films and posts by their number. Null when it is no http(s) link, or
 * leads to a front page or to somebody's page, which many items have in common.
 */
export function linkKey(link: string): string | null {
  const archived = ARCHIVED.exec(link.trim())?.groups
  const url = URL.parse(archived === undefined ? link.trim() : `${archived['scheme']}://${archived['rest']}`)
  if (url === null || !/^https?:$/.test(url.protocol)) return null
  const host = url.hostname.toLowerCase().replace(/^(www|m|mobile|touch|amp|old|new)\./, '')
  const parts = url.pathname.split('/').filter((part) => part !== '')
  const service = services.find((one) => one.host.test(host))
  if (service !== undefined) return service.item({ parts, parameters: url.searchParams })
  return plain(host, parts, url)
}

/**
 * What makes two links one source: what `linkKey` says of them, or the link itself where that says nothing. But a copy in an
 * archive is a source of its own: it shows the item as it was then, and may be all that is left of it.
 */
export function sourceKey(link: string): string {
  const taken = ARCHIVED.exec(link.trim())?.groups?.['taken']
  const key = linkKey(link)
  if (key === null) return link
  return taken === undefined ? key : `archive:${taken}/${key}`
}

function plain(host: string, parts: readonly string[], { pathname, searchParams }: URL): string | null {
  const path = decoded(pathname).replace(/\/+$/, '')
  const naming = NAMING[host]
  const kept = [...searchParams]
    .filter(([name]) => (naming === undefined ? !TRACKER.test(name) : naming.includes(name)))
    .map(([name, value]) => `${name}=${value}`)
    .sort()
  // Where parameters name the items, the first part of a path is whose they are.
  if (kept.length === 0 && parts.length <= (naming === undefined ? 0 : 1)) return null
  return `${host}${path}${kept.length === 0 ? '' : `?${kept.join('&')}`}`
}

/** An address as typed and as a browser writes it are the same; one that is not UTF-8 stays as it is. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path).normalize('NFC')
  } catch {
    return path
  }
}

const items = ['tweet', 'telegram', 'youtube', 'instagram', 'tiktok', 'vk'] as const

/** What kind of item a key of `linkKey` names. */
export const linkedItem = (key: string): (typeof items)[number] | 'page' =>
  items.find((item) => key.startsWith(`${item}:`)) ?? 'page'
