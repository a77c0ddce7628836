/** Lets whatever waits go first: messages that came before are taken before this goes on. */
export const pause = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel() // a timer would wait for 4 ms when there were some before it
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
