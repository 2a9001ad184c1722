import { writeFromDatabase } from './gates/schema-gate.ts'

await writeFromDatabase()
