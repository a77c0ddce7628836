// The reader's worker as a file of this build: the policy of the page lets no other run.
import 'pdfjs-dist/build/pdf.worker.mjs'
