import { Refused } from '#kernel/refused.ts'
import { mayDoSealed, type SealedVerb } from '../rights.ts'
import { inProtection } from './in-protection.ts'
import type { ProtectionCtx } from './sealed-ctx.ts'

/** A use case behind the second lock. `sealedVerb` is its row in the table of rights. */
export interface SealedUse<Asked, Result> {
	(ctx: ProtectionCtx, asked: Asked): Promise<Result>
	readonly sealedVerb: SealedVerb
}

/** Makes a use case: rights, one transaction, and at least one line of the trace, or nothing is done and nothing shown.
 *  Looks and acts alike: here reading is an audited verb (architecture §6). A refusal leaves its line.
 *  @throws Refused when the rule says no; a plain error when no line was left */
export function sealed<Asked, Result>(name: SealedVerb, work: (ctx: ProtectionCtx, asked: Asked) => Promise<Result>): SealedUse<Asked, Result> {
	const run = async (ctx: ProtectionCtx, asked: Asked): Promise<Result> => {
		try {
			if (!mayDoSealed(ctx.actor.roles, name)) throw new Refused('not-found')
			return await inProtection(ctx, async (ctx) => {
				const before = ctx.lines.length
				const result = await work(ctx, asked)
				if (ctx.lines.length === before) throw new Error(`${name} left no line`)
				return result
			})
		} catch (error) {
			if (error instanceof Refused && !ctx.bound) {
				await inProtection(ctx, async (ctx) => { ctx.lines.push({ verb: name, outcome: 'refused', subject: { kind: '', id: subjectIn(asked) }, reasonCode: error.code }) })
			}
			throw error
		}
	}
	return Object.assign(run, { sealedVerb: name })
}

/** Leaves a line: what was looked at or done, on what, and why. */
export function leave(ctx: ProtectionCtx, verb: SealedVerb, outcome: 'looked' | 'done', subject: { kind: string; id: string | null }, why: { reason?: string; code?: string } = {}): void {
	ctx.lines.push({ verb, outcome, subject, ...(why.reason ? { reason: why.reason } : {}), ...(why.code ? { reasonCode: why.code } : {}) })
}

function subjectIn(asked: unknown): string | null {
	if (typeof asked !== 'object' || asked === null) return null
	const id = Object.entries(asked).find(([key, value]) => key.endsWith('Id') && typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value))
	return id ? String(id[1]) : null
}
