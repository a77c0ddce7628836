import { textsOfJson } from './json-texts.ts'
import type { PlacedText } from './scan-files.ts'

/** The words of every page, what the document says of itself, notes on its pages, and the files attached to it. */
export async function textsOfPdf(bytes: Uint8Array): Promise<readonly PlacedText[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  // The reader takes the bytes away from whoever gives them.
  const task = getDocument({
    data: new Uint8Array(bytes),
    useSystemFonts: false,
    verbosity: 0,
  })
  const document = await task.promise
  try {
    const texts: PlacedText[] = []
    const { info, metadata } = await document.getMetadata()
    texts.push({ near: 'what the PDF says of itself', text: JSON.stringify(info) })
    texts.push({ near: 'what the PDF says of itself', text: metadata?.getRaw() ?? '' })
    texts.push({ near: 'its outline', text: JSON.stringify((await document.getOutline()) ?? []) })
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent()
      const words = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
      texts.push(
        { near: `page ${number}`, text: words.join('') },
        { near: `page ${number}`, text: words.join(' ') },
      )
      texts.push({ near: `page ${number}`, text: JSON.stringify(await page.getAnnotations()) })
      page.cleanup()
    }
    const attached = ((await document.getAttachments()) ?? {}) as Readonly<
      Record<string, { readonly filename: string; readonly content: Uint8Array }>
    > // the reader's own shape, which its types leave open
    for (const { filename, content } of Object.values(attached))
      texts.push(...attachedTexts(filename, new TextDecoder().decode(content)))
    return texts
  } finally {
    await task.destroy()
  }
}

function attachedTexts(name: string, text: string): readonly PlacedText[] {
  const near = 'a file attached to the PDF'
  try {
    return [
      { near, text: name },
      ...textsOfJson(text).map((one) => ({ near: `${near}, ${one.near}`, text: one.text })),
    ]
  } catch {
    return [
      { near, text: name },
      { near, text },
    ]
  }
}
