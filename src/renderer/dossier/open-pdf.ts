import type { PDFDocumentProxy } from 'pdfjs-dist'

export type PdfDocument = PDFDocumentProxy

export interface OpenPdf {
  readonly document: PdfDocument
  /** Ends the reader's worker, and with it what it holds of the pages. */
  readonly close: () => Promise<void>
}

/** Fetches a document of the app's own origin and reads it in a worker. Rejects when it is gone or no document. */
export async function openPdf(url: string): Promise<OpenPdf> {
  const reader = await import('pdfjs-dist') // large, and needed by a preview alone
  const answer = await fetch(url)
  if (!answer.ok) throw new Error('The preview is not there any more')
  const data = await answer.arrayBuffer()
  const port = new Worker(new URL('./pdf.worker.ts', import.meta.url), { type: 'module' })
  const worker = reader.PDFWorker.create({ port })
  const task = reader.getDocument({
    data,
    worker,
    // What we set has its fonts in it. Compiled code is against the policy of the page.
    useSystemFonts: false,
    useWasm: false,
    enableXfa: false,
  })
  const close = async (): Promise<void> => {
    await task.destroy()
    worker.destroy()
    port.terminate()
  }
  try {
    return { document: await task.promise, close }
  } catch (error) {
    await close()
    throw error
  }
}
