import { writeSync } from 'node:fs'
import type { ProtectionCtx } from '../../access/server/sealed-ctx.ts'
import { takeConsent } from '../../referrals/server/take-consent.ts'
import { keyRing } from '../../seal/server/key-ring.ts'
import { answerQuestion } from './intake.ts'
import { saveAnswer } from './save-answer.ts'

// A program of its own: `node answer-until-killed.fixture.ts '{…}'` writes until it is killed and says what was committed.
const { unit, personId, to, codes, from } = JSON.parse(process.argv[2]!) as { unit: string; personId: string; to: string; codes: readonly string[]; from: number }

function worker(): ProtectionCtx {
	const now = new Date()
	return {
		sealedDb: undefined as unknown as ProtectionCtx['sealedDb'], actor: { personId, name: '', code: 'CB-01', roles: ['case-worker'], agencyId: null },
		unit, now, from: '127.0.0.1', locale: 'vi', keys: keyRing(unit, () => now), bound: false, lines: []
	}
}
const say = (...words: (string | number)[]) => { writeSync(1, `${words.join(' ')}\n`) }

/** Numbers that only grow: what stands at the end must be the last one said, or the one on its way. */
async function forever(code: string, deed: (code: string, n: number) => Promise<string>): Promise<never> {
	for (let n = from; ; n++) {
		say('try', code, n)
		say('kept', code, n, await deed(code, n))
	}
}

await Promise.all([
	...codes.slice(0, 2).map((code) => forever(code, async (code, n) => {
		await saveAnswer(worker(), { code, written: { person: { callMe: `người ${n}` }, household: { members: `người ${n}` } } })
		return 'two-parts'
	})),
	forever(codes[2]!, async (code, n) => {
		await answerQuestion(worker(), { code, question: 'account', answer: { written: { account: { text: `câu ${n}` } }, needs: null, typeAnswers: {}, recorder: {} } })
		return 'account'
	}),
	forever(codes[3]!, async (code) => (await takeConsent(worker(), { code, to, need: 'health', facts: ['call-name', 'safe-contact', 'health'], how: 'spoken', untilOn: new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10) })).consentId)
])
