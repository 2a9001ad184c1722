/** Front door of audit: how every module makes its verbs and leaves its lines. */
export { verb, type Verb } from './verb.ts'
export { look, type Look } from './look.ts'
export { record, recordRefusal, type Thing } from './record.ts'
