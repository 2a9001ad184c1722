import pg from 'pg'
import { readAnchors } from '#protection/trace/server/anchors.ts'
import { verifyTraces, type Break } from '#protection/trace/server/verify-chain.ts'
import type { Invocation } from '../command.ts'
import { exitCodes, type ExitCode } from '../exit-codes.ts'
import { say } from '../words.ts'
import { withProtection } from './with-protection.ts'

/** `sanhvai audit verify`: walks the trace of every unit and says whether anything in it was changed, deleted, put
 *  elsewhere or cut off. */
export async function auditVerify(invocation: Invocation): Promise<ExitCode> {
	const { language, print, tell } = invocation
	return withProtection(invocation, async ({ ownerUrl, anchors: folder }) => {
		const { anchors, wrong } = readAnchors(folder)
		const client = new pg.Client({ connectionString: ownerUrl })
		await client.connect()
		let told = 0
		const progress = (lines: number) => {
			if (lines - told < 100_000) return
			told = lines
			tell(say(language, 'audit-progress', { lines }))
		}
		const units = await verifyTraces(client, anchors, progress).finally(() => client.end())
		const breaks = units.flatMap((unit) => unit.breaks)
		const lines = units.reduce((sum, unit) => sum + unit.lines, 0)
		const sound = breaks.length === 0 && wrong.length === 0
		if (invocation.options['json'] === true) print(JSON.stringify({ sound, lines, units: units.length, anchors: anchors.length, breaks, wrongAnchorFiles: wrong }))
		else print([sound ? say(language, 'audit-sound', { lines, units: units.length, anchors: anchors.length }) : say(language, 'audit-broken', { count: breaks.length + wrong.length }),
			...breaks.map((one) => sayBreak(invocation, one)), ...wrong.map((file) => say(language, 'audit-wrong-anchor', { file }))].join('\n'))
		return sound ? exitCodes.done : exitCodes.somethingWrong
	})
}

function sayBreak({ language }: Invocation, { kind, unit, seq }: Break): string {
	return `  ${say(language, `audit-${kind}`, { seq, unit })}`
}
