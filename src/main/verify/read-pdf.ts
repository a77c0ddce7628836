import './no-drawing.ts'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PdfContent } from './order.ts'

/** More pages than any volume of a dossier has. */
const maxPages = 20_000

/** Attachments and text of a PDF; null when it is none. Nothing in it is run and nothing is drawn. */
export async function readPdf(bytes: Uint8Array): Promise<PdfContent | null> {
  const task = getDocument({
    data: Uint8Array.from(bytes), // the reader keeps what it is given for itself
    verbosity: VerbosityLevel.ERRORS,
    disableFontFace: true,
    useSystemFonts: false,
  })
  try {
    const pdf = await task.promise
    const attached = new Map<string, Uint8Array>()
    for (const [id, { filename }] of (await pdf.getAttachments()) ?? []) {
      const content = await pdf.getAttachmentContent(id)
      if (content) attached.set(filename, content)
    }
    const pages: string[] = []
    for (let page = 1; page <= Math.min(pdf.numPages, maxPages); page += 1) {
      const { items } = await (await pdf.getPage(page)).getTextContent()
      pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '))
    }
    return { attached, text: pages.join('\n') }
  } catch {
    return null // the reader has a class of error for everything that a PDF can be wrong in
  } finally {
    await task.destroy()
  }
}
