import { afterEach, expect, it, vi } from 'vitest'
import { chromium } from 'playwright-core'
import { launchBrowser } from './launch.ts'

vi.mock('playwright-core', () => ({ chromium: { launchPersistentContext: vi.fn() } }))

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

async function launchedAs(user: number) {
  vi.spyOn(process, 'getuid').mockReturnValue(user)
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  said.mockClear()
  const launch = vi.mocked(chromium.launchPersistentContext)
  launch.mockClear()
  await launchBrowser({ executablePath: '/usr/bin/chromium', profile: '/workspace/profile', headless: false })
  return { options: launch.mock.calls[0]?.[1], said: said.mock.calls.flat().join('') }
}

it('keeps the sandbox of the browser for an ordinary user, and says nothing', async () => {
  const { options, said } = await launchedAs(1000)
  expect(options?.chromiumSandbox).toBe(true)
  expect(said).toBe('')
})

it('gives the sandbox up as root only, and says so aloud once', async () => {
  const { options, said } = await launchedAs(0)
  expect(options?.chromiumSandbox).toBe(false)
  expect(said).toContain('without its sandbox')
  expect((await launchedAs(0)).said).toBe('')
})

it('does not hand the passphrase of the command line on to the browser', async () => {
  vi.stubEnv('HOLDFAST_PASSPHRASE', 'secret')
  const { options } = await launchedAs(1000)
  expect(options?.env).toHaveProperty('PATH')
  expect(options?.env).not.toHaveProperty('HOLDFAST_PASSPHRASE')
})

it('opens an app window with no way to the network and no port to be reached by', async () => {
  const { options } = await launchedAs(1000)
  expect(options?.args?.filter((arg) => arg.startsWith('--app=data:'))).toHaveLength(1)
  expect(options?.proxy).toEqual({ server: 'http://127.0.0.1:9' })
  expect(options).toMatchObject({ acceptDownloads: false, serviceWorkers: 'block' })
  expect(options?.args?.join(' ')).not.toMatch(/remote-debugging-port|no-sandbox/)
})

it('starts another browser where one hangs, and none where it cannot be started', async () => {
  const launch = vi.mocked(chromium.launchPersistentContext)
  const hung = Object.assign(new Error('Timeout 60000ms exceeded'), { name: 'TimeoutError' })
  launch.mockClear()
  launch.mockRejectedValueOnce(hung)
  await launchedAgain()
  expect(launch.mock.calls.map(([profile]) => profile)).toEqual(['/workspace/profile', '/workspace/profile'])
  launch.mockClear()
  launch.mockRejectedValueOnce(new Error('no such program'))
  await expect(launchedAgain()).rejects.toThrow('no such program')
  expect(launch).toHaveBeenCalledOnce()
  launch.mockClear()
  launch.mockRejectedValueOnce(hung).mockRejectedValueOnce(hung)
  await expect(launchedAgain()).rejects.toThrow('Timeout')
  expect(launch).toHaveBeenCalledTimes(2)
})

const launchedAgain = () =>
  launchBrowser({ executablePath: '/usr/bin/chromium', profile: '/workspace/profile', headless: true })
