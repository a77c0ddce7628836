/** Parameters by which a service names the item itself; every other parameter is a tracker, a player setting or a language. */
const NAMING: Readonly<Record<string, readonly string[]>> = {
  'youtube.com': ['v'],
  'facebook.com': ['v', 'story_fbid', 'fbid', 'id'],
  'vk.com': ['w', 'z'],
}

/** Parameters that say who sent the link, on any site. */
const TRACKER =
  /^(utm_|fbclid$|gclid$|yclid$|igshid$|igsh$|si$|ref$|ref_src$|ref_url$|mc_|cmpid$|feature$|share)/

/**
 * What two links to one item have in common, however they were copied: without scheme, `www.` and mobile hosts,
 * trackers and fragment; tweets, Telegram messages and YouTube films by their number. Null when it is no http(s) link,
 * or leads only to a front page, which everything of that site has in common.
 */
export function linkKey(link: string): string | null {
  const url = URL.parse(link.trim())
  if (url === null || !/^https?:$/.test(url.protocol)) return null
  const host = url.hostname.toLowerCase().replace(/^(www|m|mobile|touch|amp|old|new)\./, '')
  return known(host, url) ?? plain(host, url)
}

/** Services on which one item has many addresses. */
function known(host: string, { pathname, searchParams }: URL): string | null {
  const parts = pathname.split('/').filter((part) => part !== '')
  if (/^((vx|fx|fixup)?twitter\.com|(fixup)?x\.com|nitter\.[a-z.]+)$/.test(host)) {
    const id = parts[parts.indexOf('status') + 1]
    return parts.includes('status') && id !== undefined && /^\d+$/.test(id) ? `tweet:${id}` : null
  }
  if (/^(t\.me|telegram\.me|telegram\.dog)$/.test(host)) {
    const [channel, message] = parts[0] === 's' ? parts.slice(1) : parts
    return channel !== undefined && message !== undefined && /^\d+$/.test(message)
      ? `telegram:${channel.toLowerCase()}/${message}`
      : null
  }
  const film =
    host === 'youtu.be'
      ? parts[0]
      : /^(music\.)?youtube(-nocookie)?\.com$/.test(host)
        ? (searchParams.get('v') ?? (/^(shorts|live|embed|v)$/.test(parts[0] ?? '') ? parts[1] : undefined))
        : undefined
  return film === undefined || film === null || film === '' ? null : `youtube:${film}`
}

function plain(host: string, { pathname, searchParams }: URL): string | null {
  const path = decoded(pathname).replace(/\/+$/, '')
  const naming = NAMING[host]
  const kept = [...searchParams]
    .filter(([name]) => (naming === undefined ? !TRACKER.test(name) : naming.includes(name)))
    .map(([name, value]) => `${name}=${value}`)
    .sort()
  return path === '' && kept.length === 0
    ? null
    : `${host}${path}${kept.length === 0 ? '' : `?${kept.join('&')}`}`
}

/** An address as typed and as a browser writes it are the same; one that is not UTF-8 stays as it is. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path).normalize('NFC')
  } catch {
    return path
  }
}

/** What kind of item a key of `linkKey` names. */
export function linkedItem(key: string): 'tweet' | 'telegram' | 'youtube' | 'page' {
  const [, service] = /^(tweet|telegram|youtube):/.exec(key) ?? []
  return (service as 'tweet' | 'telegram' | 'youtube' | undefined) ?? 'page' // one of those asked for
}
