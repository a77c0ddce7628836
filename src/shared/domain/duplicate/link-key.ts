import { services } from './link-services.ts'

/** Parameters by which a site names the item itself; every other one is a tracker or a setting. */
const NAMING: Readonly<Record<string, readonly string[]>> = {
  'facebook.com': ['v', 'story_fbid', 'fbid', 'id'],
}

/** Parameters that say who sent the link, on any site. */
const TRACKER =
  /^(utm_|fbclid$|gclid$|yclid$|igshid$|igsh$|si$|ref$|ref_src$|ref_url$|mc_|cmpid$|feature$|share)/

/** A copy in the Wayback Machine, with the address that it is of; browsers join the slashes of that. */
const ARCHIVED = /^https?:\/\/web\.archive\.org\/web\/\d{1,14}[a-z_]{0,4}\/(https?):\/{1,2}(.+)$/

/**
 * What two links to one item have in common, however they were copied: without scheme, `www.` and mobile hosts, trackers,
 * fragment and archive; tweets, Telegram messages, films and posts by their number. Null when it is no http(s) link, or
 * leads to a front page or to somebody's page, which many items have in common.
 */
export function linkKey(link: string): string | null {
  const archived = ARCHIVED.exec(link.trim())
  const url = URL.parse(archived === null ? link.trim() : `${archived[1]}://${archived[2]}`)
  if (url === null || !/^https?:$/.test(url.protocol)) return null
  const host = url.hostname.toLowerCase().replace(/^(www|m|mobile|touch|amp|old|new)\./, '')
  const parts = url.pathname.split('/').filter((part) => part !== '')
  const service = services.find((one) => one.host.test(host))
  if (service !== undefined) return service.item({ parts, parameters: url.searchParams })
  return plain(host, parts, url)
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
