import { addDays, daysBetween, type Day } from '../../src/kernel/day.ts'

export interface GivenTask {
	readonly taskId: string
	readonly number: number
	readonly title: string
	readonly theme: string
	/** Code of the body that leads it. */
	readonly lead: string
	readonly givenOn: Day
	readonly dueOn: Day | null
}

/** How a sample task has gone until today. */
export type Story = 'done' | 'done-late' | 'overdue' | 'awaiting' | 'returned' | 'extension-asked' | 'extended' | 'going' | 'not-begun' | 'each-quarter'

const LATEST_PAST: readonly Story[] = ['overdue', 'awaiting', 'done', 'overdue', 'done-late', 'done', 'extended']
const NEXT: readonly Story[] = ['going', 'extension-asked', 'going', 'returned']
const LATER: readonly Story[] = ['going', 'going', 'done', 'going', 'awaiting']
const LONG_AWAY = 60

/** Chooses a story for every task by its deadline, so that the ward looks alive whatever day it is: of the latest
 *  deadlines that passed some were missed, of the next ones some are in trouble, the far ones have not begun. */
export function storiesOf(tasks: readonly GivenTask[], today: Day): Map<string, Story> {
	const stories = new Map<string, Story>()
	const byDue = tasks.filter((task) => task.dueOn !== null).sort((one, other) => one.dueOn! < other.dueOn! ? -1 : one.dueOn! > other.dueOn! ? 1 : one.number - other.number)
	for (const task of tasks) if (task.dueOn === null) stories.set(task.taskId, 'each-quarter')
	const wanted = [...LATEST_PAST]
	for (const task of byDue.filter((one) => one.dueOn! < today).reverse()) {
		// what belongs to the days of the Action Month is neither put off nor done before them
		const fixed = daysBetween(task.dueOn!, today) > LONG_AWAY || (wanted[0] === 'extended' && task.theme === 'action-month')
		stories.set(task.taskId, fixed ? 'done' : wanted.shift() ?? 'done')
	}
	byDue.filter((task) => task.dueOn! >= today).forEach((task, index) => {
		const far = daysBetween(today, task.dueOn!) > LONG_AWAY || daysBetween(task.givenOn, today) < 5
		const story = NEXT[index] ?? LATER[(index - NEXT.length) % LATER.length]!
		const early = story === 'done' || story === 'awaiting'
		stories.set(task.taskId, far ? 'not-begun' : early && task.theme === 'action-month' ? 'going' : story)
	})
	return stories
}

export interface Step {
	readonly on: Day
	readonly act: 'progress' | 'result' | 'accept' | 'return' | 'ask-extension' | 'extend' | 'chase'
	readonly percent?: number
	readonly until?: Day
}

/** What happened to a task until yesterday, on working days. */
export function stepsOf(task: GivenTask, story: Story, today: Day): Step[] {
	return toldSteps(task, story, today).map((step) => ({ ...step, on: workday(step.on) })).filter((step) => step.on > task.givenOn && step.on < today)
}

/** The day itself, or the Friday before a Saturday or Sunday. */
export function workday(day: Day): Day {
	const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
	return weekday === 6 ? addDays(day, -1) : weekday === 0 ? addDays(day, -2) : day
}

function toldSteps(task: GivenTask, story: Story, today: Day): Step[] {
	const due = task.dueOn ?? today
	const last = due < today ? due : today
	const middle = addDays(task.givenOn, Math.max(1, Math.floor(daysBetween(task.givenOn, last) / 2)))
	const ago = (days: number) => addDays(today, -days)
	const begun: Step[] = [{ on: middle, act: 'progress', percent: 50 }, { on: addDays(middle, 2), act: 'accept' }]
	switch (story) {
		case 'done': return [...begun, { on: addDays(last, -2), act: 'result' }, { on: addDays(last, -1), act: 'accept' }]
		case 'done-late': return [...begun, { on: addDays(last, 3), act: 'result' }, { on: addDays(last, 5), act: 'accept' }]
		case 'overdue': return [...begun, { on: addDays(due, 1), act: 'chase' }]
		case 'awaiting': return [...begun, { on: due < today ? due : ago(1), act: 'result' }]
		case 'returned': return [...begun, { on: ago(4), act: 'result' }, { on: ago(2), act: 'return' }]
		case 'extension-asked': return [...begun, { on: ago(1), act: 'ask-extension', until: addDays(due, 10) }]
		case 'extended': return [...begun, { on: addDays(due, -3), act: 'ask-extension', until: addDays(today, 12) }, { on: addDays(due, -1), act: 'extend', until: addDays(today, 12) }, { on: ago(1), act: 'progress', percent: 80 }]
		case 'going': return [...begun, { on: ago(1), act: 'progress', percent: 75 }]
		case 'each-quarter': return quarterly(task, today)
		case 'not-begun': return []
	}
}

function quarterly(task: GivenTask, today: Day): Step[] {
	const year = task.givenOn.slice(0, 4)
	return [`${year}-03-12`, `${year}-06-12`, `${year}-09-11`, `${year}-12-11`].filter((day) => day > task.givenOn && day < today)
		.flatMap((on): Step[] => [{ on, act: 'progress', percent: 25 * Math.ceil(Number(on.slice(5, 7)) / 3) }, { on: addDays(on, 2), act: 'accept' }])
}
