import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { straceArguments, targets } from './targets.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'holdfast-targets-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Targets of a program of Node's that runs to its end. The addresses are kept for documentation (RFC 5737, 3849). */
function targetsOf(program: string): readonly string[] {
  const log = path.join(folder, 'log')
  execFileSync('strace', [
    ...straceArguments(log),
    process.execPath,
    '--input-type=module',
    '--eval',
    program,
  ])
  return targets(readFileSync(log, 'utf8'))
}

it('finds a connection and a datagram that a program of its own sends off', () => {
  const program = `
    import net from 'node:net'
    import dgram from 'node:dgram'
    const socket = net.connect(443, '203.0.113.7')
    socket.on('error', () => {})
    const datagrams = dgram.createSocket('udp4')
    datagrams.send('x', 53, '198.51.100.9', () => { socket.destroy(); datagrams.close() })`
  expect(targetsOf(program).toSorted()).toEqual(['198.51.100.9', '203.0.113.7'])
})

it('does not count this machine, nor a datagram socket that is only made ready', () => {
  const program = `
    import net from 'node:net'
    import dgram from 'node:dgram'
    net.connect(9, '127.0.0.1').on('error', () => {})
    net.connect(9, '::1').on('error', () => {})
    const datagrams = dgram.createSocket('udp4')
    datagrams.connect(53, '198.51.100.9', () => datagrams.close())`
  expect(targetsOf(program)).toEqual([])
})

it('counts what goes over a datagram socket that was made ready before', () => {
  const program = `
    import dgram from 'node:dgram'
    const datagrams = dgram.createSocket('udp4')
    datagrams.connect(53, '198.51.100.9', () => datagrams.send('x', () => datagrams.close()))`
  expect(targetsOf(program)).toEqual(['198.51.100.9'])
})

it('reads addresses of both families', () => {
  const log = [
    '7 connect(4<TCPv6:[1]>, {sa_family=AF_INET6, sin6_port=htons(443), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "2001:db8::1", &sin6_addr), sin6_scope_id=0}, 28) = 0',
    '7 connect(4<UDPv6:[2]>, {sa_family=AF_INET6, sin6_port=htons(443), inet_pton(AF_INET6, "2001:db8::2", &sin6_addr)}, 28) = 0',
    '8 sendto(4<UDPv6:[2]>, ""..., 9, 0, NULL, 0) = 9',
    '8 sendto(4<UDPv6:[3]>, ""..., 9, 0, NULL, 0) = 9',
    '7 sendmsg(4<UNIX-STREAM:[3->4]>, {msg_name=NULL}, 0) = 9',
  ]
  expect(targets(log.join('\n'))).toEqual(['2001:db8::1', '2001:db8::2', 'somewhere'])
})
