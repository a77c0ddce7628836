import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { fail, ok } from '#shared/lib/result.ts'
import { fakeElectron } from './electron.fixture.ts'

async function start(options: Parameters<typeof fakeElectron>[0] = {}, answer: unknown = ok({})) {
  const electron = fakeElectron(options)
  const startApp = vi.fn(async () => answer)
  vi.resetModules()
  vi.doMock('electron', () => electron.module)
  vi.doMock('#main/app.ts', () => ({ startApp }))
  vi.doMock('../build-files.ts', () => ({ buildFolder: () => '/build/out', windowFiles: () => new Map() }))
  await import('#main/index.ts')
  return { electron, startApp }
}

describe('the start of the product', () => {
  it('registers its scheme, with these privileges and no more, before the app is ready', async () => {
    const { electron, startApp } = await start()
    expect(electron.protocol.only('registerSchemesAsPrivileged')).toEqual([
      [
        {
          scheme: 'app',
          privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
        },
      ],
    ])
    const ready = electron.log.indexOf('app.whenReady')
    for (const call of [
      'protocol.registerSchemesAsPrivileged',
      'app.enableSandbox',
      'commandLine.appendSwitch',
      'app.requestSingleInstanceLock',
    ]) {
      expect(electron.log).toContain(call)
      expect(electron.log.indexOf(call)).toBeLessThan(ready)
    }
    await vi.waitFor(() => expect(startApp).toHaveBeenCalledOnce())
  })

  it('silences what the browser does over the network by itself', async () => {
    const { commandLine } = (await start()).electron
    const switches = commandLine.calls('appendSwitch').map((call) => call.join('='))
    expect(switches).toEqual(
      expect.arrayContaining([
        'disable-background-networking',
        'disable-component-update',
        'host-resolver-rules=MAP * ~NOTFOUND',
      ]),
    )
  })

  it('ends as the second instance, without a window', async () => {
    const { electron, startApp } = await start({ firstInstance: false })
    expect(electron.app.calls('quit')).toHaveLength(1)
    expect(electron.log).not.toContain('app.whenReady')
    expect(startApp).not.toHaveBeenCalled()
  })

  it('has no menu with developer tools and links', async () => {
    const { electron } = await start()
    await vi.waitFor(() => expect(electron.menu.calls('setApplicationMenu')).toHaveLength(1))
  })

  it('says what is wrong when the app cannot start, and ends', async () => {
    const { electron } = await start(
      {},
      fail('damaged', 'The header is damaged.', { next: 'Restore a backup.' }),
    )
    await vi.waitFor(() => expect(electron.app.only('exit')).toEqual([1]))
    expect(electron.dialog.only('showErrorBox')[1]).toBe('The header is damaged.\nRestore a backup.')
  })
})

describe('the package', () => {
  it('leaves what is under the LGPL outside of its sealed archive, where it can be replaced', async () => {
    const root = path.join(import.meta.dirname, '../../../..')
    const config = await readFile(path.join(root, 'electron-builder.yml'), 'utf8')
    const lock = await readFile(path.join(root, 'package-lock.json'), 'utf8')
    const { packages } = JSON.parse(lock) as {
      readonly packages: Readonly<Record<string, { readonly license?: string; readonly dev?: boolean }>>
    } // npm writes it
    const under = Object.entries(packages)
      .filter(([, { license = '', dev }]) => dev !== true && license.includes('LGPL'))
      .map(([name]) => name)
    expect(under).toEqual(['node_modules/openpgp'])
    expect(config).toMatch(/^asarUnpack:\n(?: {2}.*\n)*? {2}- '\*\*\/node_modules\/openpgp\/\*\*'\n/m)
  })

  it('has these fuses', async () => {
    const config = await readFile(path.join(import.meta.dirname, '../../../../electron-builder.yml'), 'utf8')
    const block = /^electronFuses:\n(?<fuses>(?: {2}.*\n)+)/m.exec(config)?.groups?.['fuses'] ?? ''
    expect(
      Object.fromEntries(
        block
          .trim()
          .split('\n')
          .map((line) => line.trim().split(': ')),
      ),
    ).toEqual({
      runAsNode: 'false',
      enableNodeOptionsEnvironmentVariable: 'false',
      enableNodeCliInspectArguments: 'false',
      enableEmbeddedAsarIntegrityValidation: 'true',
      onlyLoadAppFromAsar: 'true',
      enableCookieEncryption: 'false',
      grantFileProtocolExtraPrivileges: 'false',
      loadBrowserProcessSpecificV8Snapshot: 'false',
      resetAdHocDarwinSignature: 'false',
    })
  })
})
