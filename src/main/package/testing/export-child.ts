/*
 * Exports the package of everything and says its SHA-256; then that of a text which depends on the machine's zone and
 * language, so that whoever compares sees that they were other ones. Run by the suite of P15.
 */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { exportDossier } from '#main/dossier/export.ts'
import { openFromArguments } from '#main/vault/testing/open-from-arguments.ts'
import { valueOf } from '#main/vault/testing/workspace.ts'
import { packageOrder, quiet } from './exported.ts'

const { vault, target } = await openFromArguments()
const { checkpointAt } = valueOf(await vault.dossiers.versions(null)).at(-1)?.body ?? { checkpointAt: '' }
valueOf(await exportDossier(vault, packageOrder(target), quiet))
await vault.close()
const hash = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')
const local = new Date(checkpointAt).toLocaleString()
process.stdout.write(`${hash(await readFile(target))} ${hash(local)} ${process.umask()}\n`)
