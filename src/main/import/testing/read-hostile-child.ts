import { writeFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { answerAboutFile } from '../answer.ts'
import { villageProfile } from '../log/testing/village.ts'

// Runs where Node lets nothing be written: `--permission --allow-fs-read=*`. What tries to write throws.
const [folder = '', planted = ''] = process.argv.slice(2)

async function refusalOf(file: string): Promise<string> {
  const request = { want: 'rows', file, choice: {}, profile: villageProfile, own: [] }
  try {
    // The planted defect: a reader that unpacks what it reads.
    if (planted !== '') writeFileSync(path.join(planted, 'unpacked'), 'x')
    const answer = await answerAboutFile(request, () => undefined)
    return answer.ok ? 'taken' : `${answer.failure.code}: ${answer.failure.message}`
  } catch (error) {
    return `thrown: ${String(error)}`
  }
}

const answers: unknown[] = []
for (const name of (await readdir(folder)).toSorted()) {
  const began = performance.now()
  const said = await refusalOf(path.join(folder, name))
  answers.push({ said, milliseconds: performance.now() - began })
}
process.stdout.write(JSON.stringify({ answers, kilobytes: process.resourceUsage().maxRSS }))
