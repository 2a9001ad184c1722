import { expect, test } from 'vitest'
import { readPlan } from './read-plan.ts'
import { blocksOfText } from './text-blocks.ts'

const plan = (groups: string) => readPlan(blocksOfText(`ỦY BAN NHÂN DÂN\nXÃ VÍ DỤ\nSố: 12/KH-UBND\nVí Dụ, ngày 05 tháng 02 năm 2026\nKẾ HOẠCH\nThực hiện công tác bình đẳng giới năm 2026\nI. MỤC ĐÍCH, YÊU CẦU\n${groups}\nII. NỘI DUNG\n1. Truyền thông\n- Tổ chức 02 buổi truyền thông.\n- Duy trì mô hình “Địa chỉ tin cậy” tại các thôn.\n- Nhân rộng mô hình "Địa chỉ  tin cậy" và mô hình “Nhà bình yên”.`))
const texts = (found: readonly { text: string }[]) => found.map((one) => one.text)

test.each(['Một số chỉ tiêu', 'Các chỉ tiêu cụ thể', 'Chỉ tiêu', 'Một số mục tiêu, chỉ tiêu'])('what stands under "%s" is aimed at, not demanded', (heading) => {
	const reading = plan(`1. Mục đích\n- Nâng cao nhận thức của Nhân dân.\n2. Yêu cầu\n- Các hoạt động phải thiết thực, tiết kiệm.\n3. ${heading}\n- 100% các thôn có địa chỉ tin cậy.\n- Phấn đấu tỷ lệ nữ tham gia cấp ủy đạt từ 25% trở lên.`)
	expect(texts(reading.requirements)).toEqual(['Các hoạt động phải thiết thực, tiết kiệm'])
	expect(texts(reading.purposes)).toEqual(['Nâng cao nhận thức của Nhân dân', '100% các thôn có địa chỉ tin cậy', 'Phấn đấu tỷ lệ nữ tham gia cấp ủy đạt từ 25% trở lên'])
	expect(reading.targets.map((target) => target.value)).toEqual(expect.arrayContaining([100, 25]))
	expect(reading.unread).toEqual([])
})

test('a requirement that speaks of targets stays a requirement', () => {
	const reading = plan('1. Mục đích\n- Thu hẹp khoảng cách giới.\n2. Yêu cầu\n- Bám sát các chỉ tiêu được giao.')
	expect(texts(reading.requirements)).toEqual(['Bám sát các chỉ tiêu được giao'])
})

test('a model named in several places is one model', () => {
	expect(plan('- Thu hẹp khoảng cách giới.').models.map((model) => model.name)).toEqual(['Địa chỉ tin cậy', 'Nhà bình yên'])
})
