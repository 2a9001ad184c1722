import type { IncidentFact, PerpetratorFact, ServiceFact } from './incident-fact.ts'

/** An incident of nobody; a test says only what it is about. */
export function fact(given: Partial<IncidentFact> = {}): IncidentFact {
	return {
		incident: 'V1', survivor: 'S1', household: null, receivedOn: '2026-03-10', happenedOn: '2026-03-09', domestic: true, lawActs: ['insult'], statForms: ['mental'], gbvimsType: 'psychological-abuse',
		sex: 'female', age: 34, returnedFromTrafficking: false, needStated: false, services: [], perpetrators: [], statisticsConsent: true, recorder: {}, referredFrom: [], ...given
	}
}

export function service(given: Partial<ServiceFact> = {}): ServiceFact {
	return { kind: 'counselling', wanted: true, outcome: 'received', by: 'ourselves', on: '2026-03-12', ...given }
}

export function perpetrator(given: Partial<PerpetratorFact> = {}): PerpetratorFact {
	return { perpetrator: 'P1', primary: true, sex: 'male', age: 38, relationship: 'intimate_partner_former_partner', occupation: null, before: null, prosecution: 'none', handling: [], counsellingOn: [], ...given }
}
