import { addDays, dayOf } from '#kernel/day.ts'
import { addService, publishAddress } from '#protection/server/index.ts'
import type { SampleWard } from '../sample/make-ward.ts'
import { sampleCtx } from './bring-people.ts'

/** Services of the sample ward, every name plainly made up: two trusted addresses, of which one owner agreed to be
 *  published, a shelter, the health station and legal aid. */
export async function bringServices(ward: SampleWard, now: Date): Promise<void> {
	const worker = sampleCtx(ward, 'phu-nu', ['case-worker'], now)
	const nobody = { keeperId: null, agencyId: null, capacity: null, place: '' }
	const words = (name: string, last: number, area: string, hours: string, contactPerson: string) => ({ name, phone: `0900 000 00${last}`, area, hours, contactPerson, note: '' })
	const published = await addService(worker, { ...nobody, kind: 'trusted-address', needs: ['safety', 'shelter'], capacity: 3, place: 'Nhà mẫu số 1, Thôn 1', words: words('Nhà bà Mẫu', 1, 'Thôn 1', 'Cả ngày', 'Bà Mẫu') })
	await publishAddress(worker, { serviceId: published.serviceId, on: addDays(dayOf(now), -3), how: 'signed' })
	await addService(worker, { ...nobody, kind: 'trusted-address', needs: ['safety', 'shelter'], capacity: 2, place: 'Nhà mẫu số 2, Tổ dân phố 2', words: words('Nhà ông Thử', 2, 'Tổ dân phố 2', 'Ban đêm', 'Ông Thử') })
	await addService(worker, {
		...nobody, kind: 'shelter', needs: ['shelter', 'safety'], capacity: 4, place: 'Nơi tạm lánh mẫu, không có thật', keeperId: ward.people['van-phong']!.personId,
		words: words('Nhà tạm lánh mẫu', 3, '', 'Cả ngày', 'Người giữ mẫu')
	})
	await addService(worker, { ...nobody, kind: 'health', needs: ['health'], agencyId: ward.bodies['y-te']!, capacity: 1, place: 'Trạm mẫu', words: words('Trạm Y tế phường (mẫu)', 4, 'Tổ dân phố 1', 'Giờ hành chính, trực đêm', 'Y sĩ Thử') })
	await addService(worker, { ...nobody, kind: 'legal-aid', needs: ['counselling'], place: '', words: words('Trợ giúp pháp lý mẫu', 5, '', 'Thứ Hai đến thứ Sáu', 'Chuyên viên Ví Dụ') })
}
