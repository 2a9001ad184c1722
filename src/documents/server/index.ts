/** Front door of documents: the register, files, and the three forms of an official document. */
export { nextNumber } from './next-number.ts'
export { issueDocument, type Issued, type Recipient, type ToIssue } from './issue-document.ts'
export { addFile, FILE_LIMIT, type ToKeep } from './add-file.ts'
export { getFile, type KeptFile } from './get-file.ts'
export { writeDocx } from './write-docx.ts'
export { writePdf } from './write-pdf.ts'
