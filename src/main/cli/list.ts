import { edtfInWords } from '#shared/domain/date/in-words.ts'
import { done, type Command } from './command.ts'
import { withVault } from './with-vault.ts'

export const list: Command = {
  usage: 'list --workspace DIR',
  run: (flags) =>
    withVault(flags, async (vault) => {
      const incidents = []
      for await (const record of vault.records('incident')) {
        const { reference, id, rev, body } = record
        const date = body.dates[0]?.edtf ?? null
        const place = body.places[0]?.name ?? null
        const categories = body.categories.map((link) => link.categoryId)
        incidents.push({
          reference,
          id,
          rev,
          title: body.title,
          date,
          place,
          status: body.status,
          categories,
        })
      }
      const cases = []
      for await (const { reference, id, rev, body } of vault.records('case'))
        cases.push({ reference, id, rev, title: body.title, incidents: body.incidents.length })
      const lines = incidents.map(
        (incident) =>
          `${incident.reference}  ${incident.date === null ? 'no date' : edtfInWords(incident.date)}  ${incident.title}`,
      )
      lines.push(...cases.map((one) => `${one.reference}  ${one.incidents} incidents  ${one.title}`))
      return done(lines.join('\n') || 'Nothing is recorded yet.', { incidents, cases })
    }),
}
