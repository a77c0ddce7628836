import path from 'node:path'
import { nodeChildren, type ChildRunner } from '#main/host/node-child.ts'
import { openAny } from '#main/import/open-any.ts'
import { ownProfiles } from '#main/import/log/own-profiles.ts'
import type { Failure } from '#shared/lib/result.ts'
import { done, failed, misused, type Command, type Flags, type Outcome } from './command.ts'
import { chosenProfile, logNamed } from './import/choice.ts'
import { importLog } from './import/log-file.ts'
import { importMedia } from './import/media-files.ts'
import { importPackage } from './import/package-file.ts'
import type { ToldFile } from './import/told-file.ts'
import { undoImport } from './import/undo.ts'
import type { GivenFile, Work } from './import/work.ts'
import { interrupted } from './interrupted.ts'
import { withVault } from './with-vault.ts'

const usage =
  'import FILE… --workspace DIR [--profile NAME | --map FILE] [--log NAME] [--same-log] [--dry-run] [--sheet NAME] [--encoding NAME] [--delimiter CHARACTER] [--fingerprint SHA256:…]\n  holdfast import --undo LOG-2026-0001 --workspace DIR [--dry-run]'

/** The command, with whatever runs the children that read the files. */
export const importBy = (run: ChildRunner): Command => ({
  usage,
  run: async (flags, files) => {
    const { undo, profile, map } = flags
    const isUndo = undo !== undefined && undo !== ''
    const isBoth = profile !== undefined && map !== undefined
    if (isBoth) return misused(`Give --profile or --map, not both.\n\nUsage: holdfast ${usage}`)
    if (isUndo === files.length > 0 || files.includes('')) return misused(`Usage: holdfast ${usage}`)
    const log = logNamed(flags)
    if (!log.ok) return failed(log.failure)
    return withVault(flags, async (vault) => {
      if (isUndo) return undoImport(vault, undo, flags['dry-run'] === true)
      const asking = { run, signal: interrupted() }
      const own = await ownProfiles(vault)
      const chosen = await chosenProfile(flags, own, asking)
      if (!chosen.ok) return failed(chosen.failure, 2)
      return importAll(files, {
        vault,
        asking,
        own,
        profile: chosen.value,
        isDryRun: flags['dry-run'] === true,
        choice: choiceOf(flags),
        log: log.value,
        isSameLog: log.value !== null || flags['same-log'] === true,
        fingerprint: flags.fingerprint,
      })
    })
  },
})

export const importCommand = importBy(nodeChildren)

const choiceOf = ({ sheet, encoding, delimiter }: Flags): Work['choice'] => ({
  sheet,
  encoding,
  delimiter: delimiter === '\\t' ? '\t' : delimiter,
})

/** Each file is an import of its own. After one that cannot be taken, the later ones are not begun. */
async function importAll(files: readonly string[], work: Work): Promise<Outcome> {
  const told: ToldFile[] = []
  const texts: string[] = []
  for (const file of files) {
    const brought = await importOne({ file, path: path.resolve(file), before: told }, work)
    if (!brought.ok) return stoppedAt(file, brought.failure, { told, texts, work, files })
    told.push(brought.value.told)
    texts.push(brought.value.text)
  }
  const json = { dryRun: work.isDryRun, files: told, ...ofTheOnlyDossier(told) }
  return { ...done(texts.join('\n\n'), json), exit: told.some(isNothingTaken) ? 1 : 0 }
}

/** Not one of its rows could come in: that is no import that went well. */
const isNothingTaken = ({ read, created, updated, unchanged }: ToldFile): boolean =>
  read > 0 && created + updated + unchanged === 0

/** A dossier by itself is told as it was before there were logs, too. */
const ofTheOnlyDossier = ([only, ...others]: readonly ToldFile[]) =>
  only?.plan === undefined || others.length > 0 ? {} : { import: only.reference, plan: only.plan }

async function importOne(given: GivenFile, work: Work) {
  const { asking, choice, profile, own, fingerprint } = work
  const asked = { file: given.path, choice, profile: profile?.body ?? null, own, fingerprint }
  const opened = await openAny(asked, asking)
  if (!opened.ok) return opened
  const { value } = opened
  switch (value.kind) {
    case 'holdfast':
      return importPackage(given, value.order, work)
    case 'media':
      return importMedia(given, value.looked, work)
    case 'log':
      return importLog(given, value, work)
  }
}

function stoppedAt(
  file: string,
  failure: Failure,
  {
    told,
    texts,
    work,
    files,
  }: {
    readonly told: readonly ToldFile[]
    readonly texts: readonly string[]
    readonly work: Work
    readonly files: readonly string[]
  },
): Outcome {
  const { exit, text } = failed(failure)
  const left = files.length - told.length - 1
  return {
    exit,
    text: [
      ...texts,
      `${file}: ${text}${left > 0 ? ` ${left === 1 ? 'The file after it was' : `The ${left} files after it were`} not begun.` : ''}`,
    ].join('\n\n'),
    json: { dryRun: work.isDryRun, files: told, error: { ...failure, file } },
  }
}
