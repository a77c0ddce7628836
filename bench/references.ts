import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'

/*
 * What is measured against is installed in a folder of the bench alone, when it is first needed: it is no part of the app and not
 * among what the app is built with, so its types are told here.
 */
const home = path.join(import.meta.dirname, 'reference')

/** What is used of better-sqlite3-multiple-ciphers. */
export interface Database {
  pragma(text: string): unknown
  exec(sql: string): void
  prepare(sql: string): { run(...values: unknown[]): unknown; all(...values: unknown[]): unknown[] }
  close(): void
}
export type OpenDatabase = new (file: string) => Database

/** What is used of minisearch. */
export interface MiniSearchIndex {
  add(document: Readonly<Record<string, unknown>>): void
  search(text: string): readonly { readonly id: number }[]
}
export type OpenMiniSearch = new (options: Readonly<Record<string, unknown>>) => MiniSearchIndex

export const sqliteReference = (): OpenDatabase =>
  installed('better-sqlite3-multiple-ciphers') as OpenDatabase

export const miniSearchReference = (): OpenMiniSearch => installed('minisearch') as OpenMiniSearch

function installed(name: string): unknown {
  const require = createRequire(path.join(home, 'package.json'))
  try {
    return require(name)
  } catch {
    // It brings its programs along; nothing of it is to be run while it is installed.
    const order = ['ci', '--ignore-scripts', '--no-audit', '--no-fund']
    const done = spawnSync('npm', order, { cwd: home, stdio: 'inherit', shell: process.platform === 'win32' })
    if (done.status !== 0) throw new Error('What the bench measures against cannot be installed')
    return require(name)
  }
}
