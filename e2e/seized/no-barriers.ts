import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import path from 'node:path'

/** The planted defect: in this process nobody can put a file in the way of the browser's session folders. */
export function takeBarriersAway(): void {
  const write = fs.promises.writeFile
  fs.promises.writeFile = async (file, ...rest) => {
    if (typeof file === 'string' && path.basename(file).startsWith('Sessions')) return
    await write(file, ...rest)
  }
  syncBuiltinESMExports()
}
