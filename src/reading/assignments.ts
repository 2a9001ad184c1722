import { namedDuty, type NamedDuty } from './agencies.ts'
import { isClosing } from './reporting-duties.ts'
import type { DraftReading } from './draft-reading.ts'
import { dutyVerbs, partnersOf } from './duty-verbs.ts'
import { bounds, lowered, sourceOf, type Line } from './line.ts'
import { readFunding } from './funding.ts'
import { isBullet } from './markers.ts'
import { descendants, type Node } from './outline.ts'
import type { AssignedTask, Confidence } from './plan-reading.ts'
import { bodyStart, headingOf } from './statements.ts'

/** A stretch of a line as a task with its duty verbs and partners; null when nothing is written there. */
export function taskOf(line: Line, from: number, to: number, rule: string, confidence: Confidence): AssignedTask | null {
	const piece = bounds(line, from, to)
	if (piece.text === '') return null
	return {
		...sourceOf(line, piece.start, piece.end, rule, confidence), text: piece.text,
		verbs: dutyVerbs(lowered(piece.text)), partners: partnersOf(piece.text),
	}
}

const confidenceOf = (duty: NamedDuty, node: Node): Confidence =>
	duty.how === 'colon' || (duty.how === 'whole' && node.children.length > 0) ? 'sure' : duty.how === 'verb' ? 'check' : 'guess'

/** A heading over several agencies is not itself one: `1. Các sở, ban, ngành:` with `a) Sở Y tế: …` under it. */
function leadsAgencies(node: Node): boolean {
	const named = node.children.filter((child) => {
		const duty = child.line === null ? null : namedDuty(child.line, bodyStart(child))
		return duty !== null && (duty.how !== 'whole' || child.children.length > 0) && child.marker !== null && !(isBullet(child.marker.kind) && duty.how === 'verb')
	})
	return named.length >= 2 && named.length * 2 > node.children.length
}

function assign(node: Node, line: Line, duty: NamedDuty, draft: DraftReading): void {
	const confidence = confidenceOf(duty, node)
	const tasks: AssignedTask[] = []
	const lines = [line]
	if (duty.duty !== null) {
		const own = taskOf(line, duty.duty, line.text.length, 'task.run-in', confidence)
		if (own !== null) tasks.push(own)
	}
	draft.taken.add(line)
	for (const child of descendants(node)) {
		if (child.line === null || isClosing(child)) continue
		if (isMoney(child)) {
			takeMoney(child, draft)
			continue
		}
		const task = taskOf(child.line, bodyStart(child), child.line.text.length, child.marker === null ? 'task.paragraph' : 'task.point', 'sure')
		if (task === null) continue
		draft.taken.add(child.line)
		lines.push(child.line)
		tasks.push(task)
	}
	const assignment = {
		...sourceOf(line, duty.start, duty.end, `assignment.${duty.how}${duty.request ? '.request' : ''}`, confidence),
		agency: duty.agency, request: duty.request, tasks,
	}
	draft.assignments.push(assignment)
	for (const one of lines) draft.owners.set(one, assignment)
}

/** `Kinh phí: …` on a line of its own after the agencies: nobody's duty. */
function isMoney(node: Node): boolean {
	return node.marker === null && node.line !== null && /^(?:nguồn )?kinh phí(?: thực hiện)?\s?:/u.test(node.line.low)
}

function takeMoney(node: Node, draft: DraftReading): void {
	if (node.line === null) return
	readFunding(node, draft, headingOf(node.line, 0).rest)
	draft.taken.add(node.line)
}

/** Who does what in a section of organisation: agencies as headings, run into their text, or named by `Giao`, `Đề nghị`. */
export function readAssignments(node: Node, draft: DraftReading, verbFirst = false): void {
	for (const child of node.children) {
		if (child.line === null || isClosing(child)) continue
		if (isMoney(child)) {
			takeMoney(child, draft)
			continue
		}
		const duty = namedDuty(child.line, bodyStart(child), verbFirst)
		const bare = duty?.how === 'whole' && child.children.length === 0 && child.marker === null
		if (duty !== null && !bare && !leadsAgencies(child)) assign(child, child.line, duty, draft)
		else readAssignments(child, draft, verbFirst)
	}
}
