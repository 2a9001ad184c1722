import type { Ctx } from '../../src/kernel/context.ts'
import type { Day } from '../../src/kernel/day.ts'
import type { SampleWard } from './make-ward.ts'
import { SAMPLE_PEOPLE } from './people.ts'

/** One thing a sample person does at a moment of the year. */
export interface Act {
	readonly at: Date
	/** User name of cli/sample/people.ts. */
	readonly by: string
	readonly run: (ctx: Ctx) => Promise<unknown>
}

/** Does what lies before `now`, in the order of time, each as the person it belongs to. */
export async function inOrder(acts: readonly Act[], as: As, now: Date): Promise<void> {
	for (const act of [...acts].sort((one, other) => one.at.getTime() - other.at.getTime())) {
		if (act.at <= now) await act.run(as(act.by, act.at))
	}
}

export type As = (username: string, at: Date) => Ctx

/** Makes the ctx of a sample person at a moment, inside the transaction that `ctx` holds. */
export function actingIn(ctx: Ctx, ward: SampleWard): As {
	return (username, at) => {
		const person = SAMPLE_PEOPLE.find((one) => one.username === username)
		const ids = ward.people[username]
		if (!person || !ids) throw new Error(`no sample person ${username}`)
		return {
			...ctx, now: at, from: '127.0.0.1', lines: { count: 0 },
			actor: { ...ids, name: person.name, roles: person.roles, sessionId: '', agencyId: (person.body && ward.bodies[person.body]) ?? null },
		}
	}
}

/** Who speaks for a body; every body of the sample ward has an account. */
export function speakerOf(body: string): string {
	const person = SAMPLE_PEOPLE.find((one) => one.body === body && !one.roles.includes('clerk'))
	if (!person) throw new Error(`nobody speaks for ${body}`)
	return person.username
}

/** A moment of a day in Viet Nam. */
export function at(day: Day, hour: number, minute = 0): Date {
	const two = (number: number) => String(number).padStart(2, '0')
	return new Date(`${day}T${two(hour)}:${two(minute)}:00+07:00`)
}
