/** The steps of child law and the number of the form each is written on (Nghị định 56/2017/NĐ-CP). The numbers are verified;
 *  the words beside them are ours. */
export const CHILD_STEPS = [
	{ step: 'report', form: '01' }, { step: 'first-risk', form: '02' }, { step: 'separation', form: '07' }, { step: 'assessment', form: '03' },
	{ step: 'plan', form: '04' }, { step: 'approval', form: '05' }, { step: 'review', form: '06' }
] as const
