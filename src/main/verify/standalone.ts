import { verifyCommandLine } from './command-line.ts'

// Entry of the one file that recipients get: it is `holdfast verify` for a plain Node, without a reader of PDFs.
const argv = process.argv.slice(2)
const answer = await verifyCommandLine(argv)
process.stdout.write(`${argv.includes('--json') ? JSON.stringify(answer.json) : answer.text}\n`)
process.exitCode = answer.exit
