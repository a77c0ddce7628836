import { BlockList, isIP, isIPv6 } from 'node:net'

/** What `strace` has to follow, and how it has to write it down: without a byte of what is sent. */
export const straceArguments = (log: string): string[] => [
  '--follow-forks',
  '--seccomp-bpf',
  '--decode-fds=all',
  '--string-limit=0',
  '--quiet=all',
  '--signal=none',
  '--trace=connect,sendto,sendmsg,sendmmsg',
  `--output=${log}`,
]

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')

/**
 * Addresses beyond this machine that a followed process connected to or sent something to, by the lines of the log.
 * To connect a datagram socket sends nothing (connect(2)): Chromium does so to learn whether there is a way to the
 * IPv6 internet at all. What is then sent over it counts.
 */
export function targets(log: string): readonly string[] {
  const aims = new Map<string, string>()
  const found = log.split('\n').flatMap((line) => {
    const [, call, socket = ''] = /\b(connect|sendto|sendmsg|sendmmsg)\((\d+<[^>]*>)/.exec(line) ?? []
    const isDatagram = socket.includes('<UDP')
    const addresses = named(line)
    if (call === undefined || !isDatagram) return addresses
    const [address] = addresses
    if (call !== 'connect') return address === undefined ? [aims.get(socket) ?? 'somewhere'] : addresses
    if (address !== undefined) aims.set(socket, address)
    return []
  })
  return [...new Set(found)].filter((address) => !isHere(address))
}

const isHere = (address: string): boolean =>
  isIP(address) !== 0 && loopback.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')

/** Addresses among the arguments of a call. */
const named = (line: string): string[] =>
  [...line.matchAll(/(?:inet_addr\(|inet_pton\(AF_INET6, )"([^"]+)"/g)].map(([, address = '']) => address)
