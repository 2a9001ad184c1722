import { numbersOf } from './numbers.ts'
import type { SamplePlan } from './sample-plan.ts'

/** The plan as plain text, in the order a word processor saves it: columns one after the other, cells between tabs. */
export function planAsText(plan: SamplePlan): string {
	const { authority, position, name } = plan.signer
	const numbers = numbersOf(plan.pieces)
	const { annex } = plan
	return [
		...plan.issuer, plan.number, '', ...plan.nation, plan.day, '', plan.docType, ...plan.title, '',
		...plan.pieces.map(({ words }, at) => (numbers[at] ? `${numbers[at]} ${words}` : words)), '',
		'Nơi nhận:', ...plan.recipients.map((words) => `- ${words}`), '', authority, position, '', '', name, '',
		annex.label, annex.title, annex.attachedTo, ...[annex.columns, ...annex.rows].map((row) => row.join('\t')), '',
	].join('\n')
}
