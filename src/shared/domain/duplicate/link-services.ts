/** What of an address tells an item of a service from its others: the parts of the path, and the parameters. */
interface Address {
  readonly parts: readonly string[]
  readonly parameters: URL['searchParams']
}

interface Service {
  readonly host: RegExp
  /** Null for what leads to no one item: somebody's page, a channel, a search. */
  readonly item: (address: Address) => string | null
}

const isNumber = (part: string | undefined): part is string => part !== undefined && /^\d+$/.test(part)
const named = (service: string, item: string | undefined | null): string | null =>
  item === undefined || item === null || item === '' ? null : `${service}:${item}`
/** The part of the path after one of these. */
const after = (parts: readonly string[], ...before: readonly string[]): string | undefined =>
  parts[parts.findIndex((part) => before.includes(part)) + 1 || parts.length]

/** Services on which one item has many addresses. Each names its items as its own: `tweet:1503`. */
export const services: readonly Service[] = [
  {
    host: /^((vx|fx|fixup)?twitter\.com|(fixup)?x\.com|nitter\.[a-z.]+)$/,
    item({ parts }) {
      const id = after(parts, 'status', 'statuses')
      return isNumber(id) ? `tweet:${id}` : null
    },
  },
  {
    host: /^(t\.me|telegram\.me|telegram\.dog)$/,
    item({ parts }) {
      // Of a channel that is not public there is a number after `c`; a topic may stand before the message.
      const [channel, ...rest] = parts[0] === 's' ? parts.slice(1) : parts
      const [name, numbers] = channel === 'c' ? [`c/${rest[0]}`, rest.slice(1)] : [channel, rest]
      const message = numbers.findLast(isNumber)
      return numbers.every(isNumber) && name !== undefined && message !== undefined
        ? `telegram:${name.toLowerCase()}/${message}`
        : null
    },
  },
  {
    host: /^youtu\.be$/,
    item: ({ parts }) => named('youtube', parts[0]),
  },
  {
    host: /^(music\.)?youtube(-nocookie)?\.com$/,
    item: ({ parts, parameters }) =>
      named('youtube', parameters.get('v') ?? after(parts, 'shorts', 'live', 'embed', 'v')),
  },
  {
    host: /^instagram\.com$/,
    item: ({ parts }) => named('instagram', after(parts, 'p', 'reel', 'reels', 'tv')),
  },
  {
    host: /^tiktok\.com$/,
    item: ({ parts }) => named('tiktok', after(parts, 'video', 'photo')),
  },
  {
    host: /^vk\.(com|ru)$/,
    item({ parts, parameters }) {
      const said = parameters.get('w') ?? parameters.get('z') ?? parts.at(-1) ?? ''
      return named('vk', /^(wall|video|photo|clip)-?\d+_\d+/.exec(said)?.[0])
    },
  },
]
