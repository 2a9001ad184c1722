export { readDocument, type DocumentFormat, type ReadDocument } from './read-document.ts'
