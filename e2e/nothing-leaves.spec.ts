import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { counted, patience, tellCounts } from '#main/vault/testing/figure.ts'
import { nobody } from './seized/beacons.ts'
import { workspaceName } from './seized/scenes.ts'
import { startSession } from './seized/session-process.ts'
import { runHoldfast } from './support/holdfast.ts'
import { straceArguments, targets } from './support/network/targets.ts'
import { expect, test } from './support/test.ts'

test('P10: nothing is sent beyond this machine, by main or by the browser, whatever the window tries', async ({
  folders,
}) => {
  test.setTimeout(patience(600, 10))
  const workspace = path.join(folders.home, workspaceName)
  await runHoldfast(['init', '--workspace', workspace, '--analyst', 'A', '--sample'])
  const root = path.dirname(folders.home)
  const log = path.join(root, 'calls')
  const followed = ['strace', ...straceArguments(log)]
  const session = await startSession(root, 'followed', false, followed)
  for (const act of ['unlock', 'search', 'call from the window', 'lock']) await session.act(act)
  const calls = await readFile(log, 'utf8')
  expect(calls).toContain('connect(')
  expect(targets(calls)).toEqual([])

  await session.act('call from main')
  await session.quit()
  expect(targets(await readFile(log, 'utf8'))).toEqual([nobody])
  tellCounts(
    'P10',
    `${counted(calls.split('\n').length)} calls followed, 0 targets beyond this machine; a planted one was found`,
  )
})
