import { readFile, writeFile } from 'node:fs/promises'
import { renderPdf } from '#main/dossier/pdf/render.ts'
import { nodeChildren } from '#main/host/node-child.ts'

/** Sets one dossier.json as a PDF, in a process of its own so that its time can be taken. */
const [from = '', to = ''] = process.argv.slice(2)
const pdf = await renderPdf(await readFile(from), nodeChildren)
if (!pdf.ok) throw new Error(pdf.failure.message)
for (const { name, bytes } of pdf.value.files) await writeFile(`${to}-${name}`, bytes)
