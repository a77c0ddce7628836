import { useEffect, useState } from 'react'
import { openPdf, type OpenPdf, type PdfDocument } from './open-pdf.ts'

export type Reading =
  | { readonly state: 'opening' }
  | { readonly state: 'open'; readonly document: PdfDocument }
  | { readonly state: 'failed' }

/** The document at an address of the app's own, open as long as it is shown. */
export function usePdf(url: string): Reading {
  const [reading, setReading] = useState<{ readonly of: string; readonly found: Reading } | null>(null)
  useEffect(() => {
    let current = true
    const opening = openPdf(url)
    const end = ({ close }: OpenPdf) => void close()
    opening.then(
      ({ document }) => current && setReading({ of: url, found: { state: 'open', document } }),
      () => current && setReading({ of: url, found: { state: 'failed' } }),
    )
    return () => {
      current = false
      opening.then(end, () => undefined)
    }
  }, [url])
  return reading?.of === url ? reading.found : { state: 'opening' }
}
