/* Run as a child: commits one record after the other and prints each sequence once it is acknowledged. */
import { openWorkspace } from '../open.ts'
import { incidentDraft } from './records.ts'

const [, , folder = '', passphrase = ''] = process.argv
const opened = await openWorkspace(folder, passphrase)
if (!opened.ok) throw new Error(opened.failure.message)
const vault = opened.value
for (let number = 0; ; number += 1) {
  const answer = await vault.commit({
    records: [incidentDraft({ title: `Run ${process.pid} number ${number}` })],
  })
  if (!answer.ok || answer.value.kind !== 'saved') throw new Error('not saved')
  process.stdout.write(`${answer.value.head.size} ${answer.value.head.root} ${answer.value.records[0]?.id}\n`)
}
