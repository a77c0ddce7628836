// What must be there before the app can be built, tested or shown. Runs on whatever Node the machine has
// (20.19 or later) and without any package, because it is what installs them.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '..')
const at = (...parts) => path.join(root, ...parts)

/** Node 24, which comes with the packages; everything after the installation runs in it. */
export const nodePath = at('node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

export const say = (text) => process.stdout.write(`${text}\n`)

/** Ends the run with one line that says what to do. */
export function giveUp(text) {
  process.stderr.write(`holdfast: ${text}\n`)
  process.exit(1)
}

/** Runs a program to its end in the project's folder, with its output shown; true if it succeeded. */
export function run(program, args, options = {}) {
  return spawnSync(program, args, { cwd: root, stdio: 'inherit', ...options }).status === 0
}

/** Runs a script of the project or of a package in Node 24. */
export const runNode = (script, args = [], options = {}) => run(nodePath, [at(script), ...args], options)

/** Installs the packages when they are missing or older than the lock file. */
export function ensureModules() {
  const installed = modifiedAt(at('node_modules', '.package-lock.json'))
  if (existsSync(nodePath) && installed >= modifiedAt(at('package-lock.json'))) return
  say('Installing packages (npm ci) …')
  // npm names its own script when it runs us, which works on every system.
  const npm = process.env.npm_execpath
  const done = npm?.endsWith('.js')
    ? run(process.execPath, [npm, 'ci'])
    : run('npm', ['ci'], { shell: process.platform === 'win32' })
  if (!done || !existsSync(nodePath))
    giveUp('The packages could not be installed. Check the network and run the command again.')
}

const buildInputs = [
  'src',
  'resources',
  'electron.vite.config.ts',
  'verify.vite.config.ts',
  'package.json',
  'package-lock.json',
]
const buildOutputs = [
  'out/main/chromium.js',
  'out/main/index.js',
  'out/preload/index.cjs',
  'out/renderer/index.html',
  'out/verify/holdfast-verify.mjs',
]

/** Builds when something built is missing or older than what it is made from. */
export function ensureBuild() {
  const oldest = Math.min(...buildOutputs.map((file) => modifiedAt(at(file))))
  const newest = Math.max(...buildInputs.map((input) => newestIn(at(input))))
  if (oldest > newest) return
  say('Building …')
  if (!build()) giveUp('The build failed; see above.')
}

/** The app, and the one file with which recipients verify. */
export const build = () =>
  runNode('node_modules/electron-vite/bin/electron-vite.js', ['build', '--logLevel', 'warn']) &&
  runNode('node_modules/vite/bin/vite.js', [
    'build',
    '--config',
    'verify.vite.config.ts',
    '--logLevel',
    'warn',
  ])

/** Milliseconds; 0 for what is not there. */
const modifiedAt = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0

function newestIn(place) {
  if (!statSync(place, { throwIfNoEntry: false })?.isDirectory()) return modifiedAt(place)
  const inside = readdirSync(place).map((name) => newestIn(path.join(place, name)))
  return Math.max(modifiedAt(place), ...inside)
}

/** Path of a program on the PATH, or undefined. */
export function findProgram(name) {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  const names = process.platform === 'win32' ? [`${name}.exe`] : [name]
  return folders
    .flatMap((folder) => names.map((file) => path.join(folder, file)))
    .find((file) => existsSync(file))
}

/** The installed Chromium, Chrome or Edge, by the list that the app itself uses. */
export function findBrowser() {
  const named = process.env.HOLDFAST_CHROMIUM
  if (named) return existsSync(named) ? named : undefined
  const lists = JSON.parse(readFileSync(at('src', 'main', 'host', 'chromium', 'browsers.json'), 'utf8'))
  const places = (lists[process.platform] ?? lists.linux).map(expand)
  for (const place of places) {
    const found = path.isAbsolute(place) ? existsSync(place) && place : findProgram(place)
    if (found) return found
  }
  return undefined
}

const expand = (place) => place.replace(/^%([^%]+)%/, (_, name) => process.env[name] ?? '')

export const isRoot = process.getuid?.() === 0
const isDebian =
  process.platform === 'linux' && existsSync('/etc/debian_version') && Boolean(findProgram('apt-get'))

/** Installs Debian packages, saying so. False where that cannot be done. */
export function installDebian(packages) {
  if (!isDebian || !isRoot) return false
  say(`Installing with apt-get: ${packages.join(' ')} …`)
  const quiet = {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'inherit'],
  }
  return (
    run('apt-get', ['update', '-qq'], quiet) && run('apt-get', ['install', '-y', '-qq', ...packages], quiet)
  )
}

/** What the tests need beside Node: how to tell that it is there, and the Debian package that brings it. */
const programs = [
  { package: 'chromium', isThere: () => findBrowser() !== undefined },
  { package: 'qpdf', isThere: () => findProgram('qpdf') !== undefined },
  { package: 'poppler-utils', isThere: () => findProgram('pdftotext') !== undefined },
  { package: 'age', isThere: () => findProgram('age') !== undefined },
  { package: 'openssl', isThere: () => findProgram('openssl') !== undefined },
  { package: 'strace', isThere: () => findProgram('strace') !== undefined },
  { package: 'libreoffice-calc-nogui', isThere: () => findProgram('soffice') !== undefined },
  { package: 'openssh-client', isThere: () => findProgram('ssh-keygen') !== undefined },
  { package: 'unzip', isThere: () => findProgram('unzip') !== undefined },
  { package: 'zbar-tools', isThere: () => findProgram('zbarimg') !== undefined },
]

/** Installs what is missing of these Debian packages, or ends with the names of what to install. */
export function ensureDebian(packages) {
  const missing = programs.filter((program) => packages.includes(program.package) && !program.isThere())
  if (missing.length === 0) return
  const names = missing.map((program) => program.package)
  if (!installDebian(names)) giveUp(`Please install: ${names.join(', ')}.`)
}

const electronFolder = at('node_modules', 'electron')
const fetchLimitMs = 90_000
const fetchAgainAfterMs = 24 * 3_600_000

/** Path of the Electron program if it is installed and starts. */
export function findElectron() {
  const pointer = path.join(electronFolder, 'path.txt')
  if (!existsSync(pointer)) return undefined
  const program = path.join(electronFolder, 'dist', readFileSync(pointer, 'utf8'))
  const starts = spawnSync(program, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0
  return starts ? program : undefined
}

/** Tries once a day to fetch Electron's program, quietly: an installed browser does as well. */
export function fetchElectron() {
  const tried = path.join(electronFolder, '.fetch-failed')
  if (Date.now() - modifiedAt(tried) < fetchAgainAfterMs) return undefined
  say('Fetching Electron (this is done once) …')
  spawnSync(nodePath, [path.join(electronFolder, 'install.js')], { stdio: 'ignore', timeout: fetchLimitMs })
  const found = findElectron()
  if (!found) writeFileSync(tried, '')
  return found
}

/** True where a window can be shown. */
export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
