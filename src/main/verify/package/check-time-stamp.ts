import { readReply } from '#main/trust/timestamp/reply.ts'
import { askedIn } from '#main/trust/timestamp/request.ts'
import { damaged, extra, missing, type Findings } from '../findings.ts'
import { checkpointFile } from './check-checkpoint.ts'
import type { PackageFiles } from './package-files.ts'

const request = 'timestamps/checkpoint.tsq'
const reply = 'timestamps/checkpoint.tsr'
const authorities = 'timestamps/ca.pem'
const most = 2 ** 20

/** The reply of an authority, where one was added later. */
export async function checkTimeStamp(files: PackageFiles, findings: Findings): Promise<void> {
  const checkpoint = await files.text(checkpointFile, most)
  const asked = await files.content(request, most)
  if (!files.has(reply)) {
    if (files.has(authorities)) {
      findings.add('time-stamp', 'bad', 'There is a certificate and no time stamp.', [
        extra(authorities, 'It is there for a reply, and there is none.'),
      ])
      return
    }
    const isOurs = asked.ok && askedIn(asked.value, checkpoint ?? '') !== undefined
    if (files.has(request) && !isOurs)
      findings.add('time-stamp', 'bad', 'The request is not for this checkpoint.', [
        damaged(request, 'It is of something else.'),
      ])
    else
      findings.add(
        'time-stamp',
        'not-checked',
        isOurs
          ? 'A time stamp was prepared and no reply is in the package, so nothing says that the checkpoint existed at some time but the analyst.'
          : 'There is no time stamp in the package.',
      )
    return
  }
  const question = asked.ok ? askedIn(asked.value, checkpoint ?? '') : undefined
  const read = await files.content(reply, most)
  if (!question || !read.ok) {
    const found = question
      ? damaged(reply, 'It cannot be read.')
      : missing(request, 'What the reply answers is not there, or of something else.')
    findings.add('time-stamp', 'bad', 'The time stamp cannot be checked.', [found])
    return
  }
  const pem = (await files.text(authorities, most)) ?? null
  const stamp = await readReply(read.value, question, pem)
  if (!stamp.ok) {
    findings.add('time-stamp', 'bad', 'The time stamp does not hold.', [
      damaged(reply, stamp.failure.message.replace(' Nothing was kept.', '')),
    ])
    return
  }
  const { at, signer, chain } = stamp.value
  // Both files are outside the lists that were signed: anybody on the way could have added a stamp with a certificate to it.
  const whose =
    chain === 'trusted'
      ? 'It leads to ca.pem in the package, which whoever added it chose: hold that against the certificate of the authority itself.'
      : 'There is no ca.pem.'
  findings.add(
    'time-stamp',
    'note',
    `It says: stamped at ${at} by ${signer}. WHO STAMPED IT WAS NOT CHECKED. ${whose}`,
  )
}
