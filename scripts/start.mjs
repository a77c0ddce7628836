// `npm start`: installs and builds what is missing and opens Holdfast in a window.
import { spawnSync } from 'node:child_process'
import {
  ensureBuild,
  ensureModules,
  fetchElectron,
  findBrowser,
  findElectron,
  giveUp,
  hasDisplay,
  installDebian,
  isRoot,
  nodePath,
  root,
  runNode,
  say,
} from './prepare.mjs'

const wanted = process.env.HOLDFAST_HOST
const args = process.argv.slice(2)

if (wanted && wanted !== 'electron' && wanted !== 'chromium')
  giveUp('HOLDFAST_HOST must be electron or chromium.')
ensureModules()
if (!hasDisplay()) {
  say('There is no display here, so the demonstration is run instead of opening a window.')
  process.exit(runNode('scripts/demo.mjs') ? 0 : 1)
}
ensureBuild()
const { program, programArgs, name } = chooseHost()
say(`Opening Holdfast in ${name}.`)
const { status } = spawnSync(program, [...programArgs, ...args], { cwd: root, stdio: 'inherit' })
process.exit(status ?? 1)

function chooseHost() {
  const electron = wanted === 'chromium' ? undefined : electronProgram()
  if (electron) return { program: electron, programArgs: [root], name: 'Electron' }
  if (wanted === 'electron')
    giveUp('Electron is not here and could not be fetched. Run: node node_modules/electron/install.js')
  if (!findBrowser() && !(installDebian(['chromium']) && findBrowser()))
    giveUp(
      'Please install Chromium, Chrome or Edge (or set HOLDFAST_CHROMIUM to its path), and run the command again.',
    )
  return { program: nodePath, programArgs: ['out/main/chromium.js'], name: 'the installed browser' }
}

/** Electron does not run as root with its sandbox, and Holdfast never gives that sandbox up. */
function electronProgram() {
  if (isRoot && wanted !== 'electron') return undefined
  return findElectron() ?? fetchElectron()
}
