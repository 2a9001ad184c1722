import { foldVietnamese } from '#kernel/vietnamese-text.ts'

/** Lines over the signature (NĐ 30/2020, Phụ lục I, mục II.7): a committee signs TM., a deputy KT. for the chair.
 *  @param position the signer's position, such as "Phó Chủ tịch" */
export function signingAuthority(position: string): string[] {
	const deputy = foldVietnamese(position).startsWith('pho ')
	return deputy ? ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'] : ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']
}
