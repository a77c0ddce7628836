import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { takeProfile } from './profile-lock.ts'

/** Content settings of Chromium: 1 allows, 2 blocks. */
const block = 2

/** What the browser must not remember, look up or offer, as its own preferences file has it. */
const preferences = {
  alternate_error_pages: { enabled: false },
  autofill: { credit_card_enabled: false, enabled: false, profile_enabled: false },
  browser: { enable_spellchecking: false, has_seen_welcome_page: true },
  credentials_enable_service: false,
  net: { network_prediction_options: block },
  payments: { can_make_payment_enabled: false },
  profile: {
    default_content_setting_values: {
      automatic_downloads: block,
      geolocation: block,
      media_stream_camera: block,
      media_stream_mic: block,
      notifications: block,
      popups: block,
      sensors: block,
      usb_guard: block,
    },
    password_manager_enabled: false,
  },
  safebrowsing: { enabled: false, scout_reporting_enabled_when_deprecated: false },
  search: { suggest_enabled: false },
  session: { restore_on_startup: 5 },
  signin: { allowed: false },
  spellcheck: { dictionaries: [], use_spelling_service: false },
  translate: { enabled: false },
  webrtc: { ip_handling_policy: 'disable_non_proxied_udp' },
}

/** Kept by the browser after a file dialog: folders of this machine. */
const forgotten = ['download', 'savefile', 'selectfile']

/**
 * Where the browser writes what every form field holds, so as to restore it after a crash (the encrypted
 * one under a key that is the same on every machine). No preference turns this off; a plain file of that name does.
 */
const sessionFolders = ['Sessions', 'Sessions_Encrypted']

export interface Profile {
  readonly folder: string
  /** Forgets what the browser noted about this machine; removes the folder when it was only for this run. */
  leave(): Promise<void>
}

/** A browser whose app was killed needs a moment to notice and end. */
const patienceMs = 10_000

/** Makes the profile ready before the browser starts. Null asks for one that is removed afterwards. */
export async function prepareProfile(folder: string | null): Promise<Profile> {
  const used = folder ?? (await mkdtemp(path.join(os.tmpdir(), 'holdfast-start-')))
  if (!(await takeProfile(used, patienceMs)))
    throw new Error('A browser still uses the profile of this workspace')
  await seed(used)
  return {
    folder: used,
    leave: () => (folder === null ? rm(used, { recursive: true, force: true, maxRetries: 5 }) : seed(used)),
  }
}

async function seed(folder: string): Promise<void> {
  const inner = path.join(folder, 'Default')
  await mkdir(inner, { recursive: true, mode: 0o700 })
  for (const name of sessionFolders) await barFolder(path.join(inner, name))
  const file = path.join(inner, 'Preferences')
  const merged = merge(await readPreferences(file), preferences)
  for (const key of forgotten) delete merged[key]
  await writeFile(file, JSON.stringify(merged), { mode: 0o600 })
}

async function barFolder(place: string): Promise<void> {
  const what = await stat(place).catch(() => undefined)
  if (what?.isFile()) return
  await rm(place, { recursive: true, force: true })
  await writeFile(place, '', { mode: 0o600 })
}

type Tree = Record<string, unknown>

/** A preferences file that is missing or cannot be read counts as empty: the browser would reset it as well. */
async function readPreferences(file: string): Promise<Tree> {
  try {
    const parsed: unknown = JSON.parse(await readFile(file, 'utf8'))
    return isTree(parsed) ? parsed : {}
  } catch {
    return {}
  }
}

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function merge(base: Tree, over: Tree): Tree {
  const merged: Tree = { ...base }
  for (const [key, value] of Object.entries(over)) {
    const before = merged[key]
    merged[key] = isTree(value) ? merge(isTree(before) ? before : {}, value) : value
  }
  return merged
}
