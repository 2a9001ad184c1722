import { sql } from 'kysely'
import type { Ctx } from '#kernel/context.ts'
import { addDays, dayOf, type Day } from '#kernel/day.ts'
import { isId } from '#kernel/id.ts'
import { inTransaction } from '#kernel/transaction.server.ts'
import { receiveHelpRequest } from '#protection/server/index.ts'
import type { Answers } from '../answers.ts'
import { threeWords, typedCode } from '../return-code.ts'
import { toRequest, type Around } from '../to-request.ts'
import { countTry } from './count-try.ts'
import { keyedHash } from './keyed-hash.ts'
import { strangerIn, type Visit } from './visit.ts'

/** The three words and until when they open the reply, or from when the sheet will be taken. */
export type Sent = { readonly state: 'sent'; readonly words: readonly string[]; readonly until: Day } | { readonly state: 'wait'; readonly at: Date }

interface Taken { readonly words: readonly string[]; readonly codeHash: string; readonly until: Day; readonly delivered: boolean }

/** Hands the answers to protection and gives the three words. The same sheet sent twice arrives once and shows the same
 *  words; one that did not arrive may be sent again.
 *  @param sheet the random id that the page of answers was given */
export async function sendRequest(visit: Visit, answers: Answers, sheet: string, around: Pick<Around, 'excuses' | 'villages'>): Promise<Sent> {
	const id = isId(sheet) ? sheet : crypto.randomUUID()
	const taken = await inTransaction(strangerIn(visit), async (ctx) => (await known(ctx, id)) ?? (await countTry(ctx, 'send', visit.from)) ?? newCode(ctx, id))
	if (taken instanceof Date) return { state: 'wait', at: taken }
	if (!taken.delivered) {
		await receiveHelpRequest({ unit: visit.unit.id, now: visit.now, from: '' },
			toRequest(answers, { ...around, language: visit.locale, returnCodeHash: taken.codeHash, returnCodeUntil: taken.until }))
		await inTransaction(strangerIn(visit), (ctx) => ctx.db.updateTable('portal.return_code').set({ delivered: true })
			.where('unit_id', '=', ctx.unit).where('code_hash', '=', taken.codeHash).execute())
	}
	return { state: 'sent', words: taken.words, until: taken.until }
}

/** The words follow from the sheet, so that they need not be kept anywhere. */
function wordsFor(sheet: string, attempt: number): { words: readonly string[]; codeHash: string } {
	const words = threeWords(keyedHash('words', `${sheet}/${attempt}`))
	return { words, codeHash: keyedHash('code', typedCode(words.join(' '))!).toString('hex') }
}

const sheetHash = (sheet: string) => keyedHash('sheet', sheet).toString('hex')
const ATTEMPTS = 8

async function known(ctx: Ctx, sheet: string): Promise<Taken | null> {
	const row = await ctx.db.selectFrom('portal.return_code').select(['code_hash', 'expires_on', 'delivered'])
		.where('unit_id', '=', ctx.unit).where('sent_hash', '=', sheetHash(sheet)).executeTakeFirst()
	if (!row?.delivered) return null
	for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
		const { words, codeHash } = wordsFor(sheet, attempt)
		if (codeHash === row.code_hash) return { words, codeHash, until: row.expires_on, delivered: true }
	}
	return null
}

async function newCode(ctx: Ctx, sheet: string): Promise<Taken> {
	const today = dayOf(ctx.now)
	await ctx.db.deleteFrom('portal.return_code').where('unit_id', '=', ctx.unit)
		.where((one) => one.or([one('expires_on', '<', today), one('sent_hash', '=', sheetHash(sheet))])).execute()
	const days = await ctx.db.selectFrom('portal.page').select('code_days').where('unit_id', '=', ctx.unit).executeTakeFirst()
	const until = addDays(today, days?.code_days ?? 30)
	for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
		const { words, codeHash } = wordsFor(sheet, attempt)
		const { rows } = await sql`insert into portal.return_code (unit_id, code_hash, sent_hash, expires_on) values (${ctx.unit}, ${codeHash}, ${sheetHash(sheet)}, ${until})
			on conflict (unit_id, code_hash) do nothing returning 1`.execute(ctx.db)
		if (rows.length === 1) return { words, codeHash, until, delivered: false }
	}
	throw new Error('no free three words in eight attempts')
}
