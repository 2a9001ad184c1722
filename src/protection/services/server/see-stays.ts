import { enterCase } from '../../access/server/case-door.ts'
import { sealed } from '../../access/server/sealed-verb.ts'
import { HOSTS } from '../stay.ts'
import { listServices, type ServiceLine } from './see-services.ts'
import { staysOf, type StayRow } from './stay-part.ts'

/** A stay as the case's page shows it. */
export interface StayLine extends StayRow { readonly name: string; readonly mayShow: boolean }

/** Where somebody of this case stays and stayed, and who has room now. The line names the case alone. */
export const seeStays = sealed('begin-stay', async (ctx, asked: { code: string }): Promise<{ stays: StayLine[]; hosts: ServiceLine[] }> => {
	const theCase = await enterCase(ctx, asked.code, 'begin-stay', 'looked')
	const services = await listServices(ctx)
	// whoever came in by another way than being named sees that somebody stays, not where
	const named = theCase.footing === 'assigned'
	const stays = (await staysOf(ctx, theCase.id)).map((stay) => ({
		...stay, serviceId: named ? stay.serviceId : '', name: (named && services.find((one) => one.id === stay.serviceId)?.words?.name) || '', mayShow: named && stay.to === null
	}))
	return { stays, hosts: services.filter((one) => HOSTS[one.kind] && one.room === 'free') }
})
