import { useEffect, useRef, useState, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { PdfDocument } from './open-pdf.ts'
import styles from './preview.module.css'

export interface PdfPageProps {
  readonly document: PdfDocument
  readonly number: number
  /** Pixels of CSS that the page is wide. */
  readonly width: number
  /** Height over width of the first page, until this one is known. */
  readonly shape: number
  readonly scroller: RefObject<HTMLElement | null>
}

/** One page, drawn while it is near what is seen, and an empty sheet of its size otherwise. */
export function PdfPage({ document, number, width, shape, scroller }: PdfPageProps) {
  const { t } = useTranslation()
  const sheet = useRef<HTMLDivElement>(null)
  const near = useNear(sheet, scroller)
  const label = t('preview.pageLabel', { page: number, pages: document.numPages })
  return (
    <div
      ref={sheet}
      className={styles.sheet}
      data-page={number}
      style={{ inlineSize: width, blockSize: Math.round(width * shape) }}
    >
      {near && <Drawn document={document} number={number} width={width} label={label} />}
    </div>
  )
}

interface DrawnProps extends Pick<PdfPageProps, 'document' | 'number' | 'width'> {
  readonly label: string
}

function Drawn({ document, number, width, label }: DrawnProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const target = canvas.current
    if (target === null) return undefined
    let stop = () => undefined as void
    let current = true
    const draw = async () => {
      const page = await document.getPage(number)
      if (!current) return
      const natural = page.getViewport({ scale: 1 })
      const viewport = page.getViewport({ scale: (width / natural.width) * window.devicePixelRatio })
      target.width = Math.round(viewport.width)
      target.height = Math.round(viewport.height)
      const task = page.render({ canvas: target, viewport })
      stop = () => task.cancel()
      await task.promise
      target.dataset['drawn'] = 'true'
    }
    draw().catch(() => undefined) // cancelled, or the document was closed under it: nobody looks at this page any more
    return () => {
      current = false
      stop()
    }
  }, [document, number, width])
  return <canvas ref={canvas} className={styles.page} role="img" aria-label={label} />
}

/** Whether the element is within a screen of what is seen of the scroller. */
function useNear(element: RefObject<HTMLElement | null>, scroller: RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false)
  useEffect(() => {
    if (element.current === null) return undefined
    const observer = new IntersectionObserver((entries) => setNear(entries.at(-1)?.isIntersecting === true), {
      root: scroller.current,
      rootMargin: '100% 0px',
    })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element, scroller])
  return near
}
