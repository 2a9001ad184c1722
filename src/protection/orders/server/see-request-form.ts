import { newId } from '#kernel/id.ts'
import { enterCase } from '../../access/server/case-door.ts'
import { sealed } from '../../access/server/sealed-verb.ts'
import { listVillages } from '../../alerts/server/list-villages.ts'

/** What the form for asking needs: a fresh sheet and the villages. @throws Refused not-found */
export const seeRequestForm = sealed('request-order', async (ctx, asked: { code: string }) => {
	const { childPath } = await enterCase(ctx, asked.code, 'request-order', 'looked')
	return { sheet: newId(ctx.now.getTime()), childPath, villages: await listVillages(ctx) }
})
