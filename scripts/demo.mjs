// `npm run demo`: drives the real window without a display, and leaves a dossier and pictures of every screen.
import { ensureBuild, ensureDebian, ensureModules, runNode } from './prepare.mjs'

ensureModules()
ensureDebian(['chromium'])
ensureBuild()
process.exit(runNode('e2e/demo/main.ts', process.argv.slice(2)) ? 0 : 1)
