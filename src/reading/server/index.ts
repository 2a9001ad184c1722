export { findLibreOffice } from './old-word.ts'
export { readDocument, type DocumentFormat, type ReadDocument } from './read-document.ts'
