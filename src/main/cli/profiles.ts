import type { ImportProfileBody } from '#shared/domain/import-profile/schema.ts'
import { readyProfiles } from '#shared/mapping/ready-profiles.ts'
import { ownProfiles, type OwnProfile } from '#main/import/log/own-profiles.ts'
import { done, type Command, type Outcome } from './command.ts'
import { withVault } from './with-vault.ts'

/** The profiles by which logs are imported: the ready ones, and with a workspace its own. */
export const profiles: Command = {
  usage: 'profiles [--workspace DIR]',
  run: async (flags) =>
    flags.workspace === undefined
      ? listed([])
      : withVault(flags, async (vault) => listed(await ownProfiles(vault))),
}

function listed(own: readonly OwnProfile[]): Outcome {
  const told = [
    ...readyProfiles.map(({ id, body }) => ({ name: id, ready: true, reference: null, ...factsOf(body) })),
    ...own.map(({ reference, body }) => ({ name: body.title, ready: false, reference, ...factsOf(body) })),
  ]
  const lines = told.map(
    ({ name, reference, title, recognises }) =>
      `${reference ?? name}\n  ${title}\n  ${recognises.length === 0 ? 'never taken by itself' : `known by: ${recognises.join(', ')}`}`,
  )
  return done(lines.join('\n'), { profiles: told })
}

const factsOf = ({ title, note, log, recognise }: ImportProfileBody) => ({
  title,
  note,
  log: log.name,
  recognises: recognise,
})
