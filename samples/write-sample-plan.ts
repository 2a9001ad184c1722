import { writeFile } from 'node:fs/promises'
import { planAsDocx } from './as-docx.ts'
import { planAsPdf } from './as-pdf.ts'
import { planAsText } from './as-text.ts'
import { samplePlan } from './sample-plan.ts'

/** The year of the plan kept beside this script; run `node samples/write-sample-plan.ts` after changing its words. */
const YEAR = 2026
const plan = samplePlan(YEAR)
const beside = (ending: string) => new URL(`ke-hoach-${YEAR}.${ending}`, import.meta.url)

await writeFile(beside('docx'), await planAsDocx(plan))
await writeFile(beside('txt'), planAsText(plan))
await writeFile(beside('pdf'), planAsPdf(plan))
