/** By which of the doors of Luật 13/2022 Điều 19 an alert came; the citizen's and the survivor's own are the public help page. */
export const ALERT_DOORS = ['village-head', 'police', 'school', 'health-station', 'mass-organisation', 'hotline', 'citizen', 'survivor', 'people-committee'] as const
export type AlertDoor = (typeof ALERT_DOORS)[number]

/** What an alert says. All of it is sealed; nothing in it is about the violence itself. */
export interface AlertWords {
	/** Where, by village: never a street address. */
	readonly villageId: string | null
	readonly place: string
	/** How to reach who told: the village head, the police officer … */
	readonly reachSender: string
	/** Who told, when it was told in person; shown to the sealed roles only (Luật 13/2022 Điều 9). */
	readonly senderName: string
	readonly note: string
	/** What came from the help page, as it came. */
	readonly help: import('./help-request.ts').HelpRequest | null
}

export type AlertState = 'new' | 'assigned' | 'answered' | 'case' | 'closed'

/** What may become of an alert: where it stands decides. */
const NEXT: Readonly<Record<AlertState, readonly AlertState[]>> = {
	new: ['assigned', 'answered', 'case', 'closed'],
	assigned: ['assigned', 'answered', 'case', 'closed'],
	answered: ['assigned', 'answered', 'case', 'closed'],
	case: [],
	closed: ['assigned']
}

/** What came of trying to reach who told, or who needs help. */
export const ANSWERS = ['called-back', 'could-not-reach', 'answered'] as const
export type Answer = (typeof ANSWERS)[number]

/** Why an alert ends without a case. */
export const CLOSINGS = ['duplicate', 'other-body', 'helped', 'not-wanted', 'mistake'] as const
export type Closing = (typeof CLOSINGS)[number]

/** What is decided on the emergency of a child (Nghị định 56/2017/NĐ-CP): events that stop its clock. */
export const CHILD_DECISIONS = ['child-measure-decided', 'child-measure-not-needed'] as const
export type ChildDecision = (typeof CHILD_DECISIONS)[number]

/** May an alert go from where it stands to there? */
export function mayBecome(from: AlertState, to: AlertState): boolean {
	return NEXT[from].includes(to)
}
