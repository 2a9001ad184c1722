import type { CaseParts } from './case-parts.ts'

type Lines = CaseParts['plan']['lines']

/** Whether the supervisor's word on the old lines still holds for the new ones: only while they say the same, by the same
 *  people, until the same days. Done or not done says nothing new. */
export function approvalStays(before: Lines, after: Lines): boolean {
	const agreed = (lines: Lines) => JSON.stringify(lines.map(({ what, who, on }) => [what, who, on]))
	return agreed(before) === agreed(after)
}
