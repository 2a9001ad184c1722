import { newId } from '#kernel/id.ts'
import { enterCase } from '../../access/server/case-door.ts'
import { sealed } from '../../access/server/sealed-verb.ts'
import { listVillages } from '../../alerts/server/list-villages.ts'
import { readParts } from '../../cases/server/part-store.ts'

export interface RequestSheet {
	readonly code: string
	readonly sheet: string
	readonly childPath: boolean
	readonly villages: readonly { id: string; name: string }[]
	/** As the case already has it. */
	readonly known: { readonly herName: string; readonly himName: string; readonly villageId: string | null }
}

/** What the form for asking needs. @throws Refused not-found */
export const seeRequestForm = sealed('request-order', async (ctx, asked: { code: string }): Promise<RequestSheet> => {
	const { id, code, childPath } = await enterCase(ctx, asked.code, 'request-order', 'looked')
	const { person, perpetrator } = await readParts(ctx, id, ['person', 'perpetrator'])
	return {
		code, sheet: newId(ctx.now.getTime()), childPath, villages: await listVillages(ctx),
		known: { herName: person.fullName, himName: perpetrator.name, villageId: person.villageId }
	}
})
