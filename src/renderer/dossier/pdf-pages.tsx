import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PdfDocument } from './open-pdf.ts'
import { PageTools } from './page-tools.tsx'
import { PdfPage } from './pdf-page.tsx'
import { useReaderKeys } from './use-reader-keys.ts'
import styles from './preview.module.css'

/** Of the width of A4 on a screen at 96 dots an inch. */
const fullWidth = 794
const zooms = [50, 75, 100, 125, 150, 200] as const

/** The pages of a document, one below the other, with a page number and a size to choose. */
export function PdfPages({ document }: { readonly document: PdfDocument }) {
  const { t } = useTranslation()
  const scroller = useRef<HTMLElement>(null)
  const shape = useShape(document)
  const [zoom, setZoom] = useState<number>(100)
  const [page, setPage] = useState(1)

  const goTo = (wanted: number) => {
    const number = Math.min(Math.max(wanted, 1), document.numPages)
    scroller.current?.querySelector(`[data-page="${number}"]`)?.scrollIntoView({ block: 'start' })
    setPage(number)
  }
  const step = (by: 1 | -1) => {
    const next = by === 1 ? zooms.find((one) => one > zoom) : zooms.findLast((one) => one < zoom)
    if (next !== undefined) setZoom(next)
  }
  useReaderKeys({
    '+': () => step(1),
    '=': () => step(1),
    '-': () => step(-1),
    PageDown: () => goTo(page + 1),
    PageUp: () => goTo(page - 1),
    Home: () => goTo(1),
    End: () => goTo(document.numPages),
  })
  return (
    <div className={styles.reader}>
      <PageTools
        page={page}
        pages={document.numPages}
        zoom={zoom}
        canShrink={zoom > zooms[0]}
        canGrow={zoom < 200}
        onPage={goTo}
        onZoom={step}
      />
      <section
        ref={scroller}
        className={styles.scroller}
        aria-label={t('preview.pagesRegion')}
        onScroll={({ currentTarget }) => setPage(pageInSight(currentTarget) ?? page)}
      >
        {shape !== null &&
          Array.from({ length: document.numPages }, (_, index) => (
            <PdfPage
              key={index}
              document={document}
              number={index + 1}
              width={Math.round((fullWidth * zoom) / 100)}
              shape={shape}
              scroller={scroller}
            />
          ))}
      </section>
    </div>
  )
}

/** Height over width of the first page; a dossier has one size of paper. */
function useShape(document: PdfDocument): number | null {
  const [shape, setShape] = useState<number | null>(null)
  useEffect(() => {
    let current = true
    document.getPage(1).then(
      (page) => {
        const { width, height } = page.getViewport({ scale: 1 })
        if (current) setShape(height / width)
      },
      () => undefined, // closed meanwhile
    )
    return () => {
      current = false
    }
  }, [document])
  return shape
}

/** The page that the middle of the scroller shows. */
function pageInSight(scroller: HTMLElement): number | undefined {
  const { top, height } = scroller.getBoundingClientRect()
  const middle = top + height / 2
  for (const sheet of scroller.children) {
    const { top: from, bottom: to } = sheet.getBoundingClientRect()
    if (from <= middle && to >= middle) return Number(sheet.getAttribute('data-page'))
  }
  return undefined
}
