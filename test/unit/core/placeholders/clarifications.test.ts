import * as assert from 'node:assert/strict';
import { findClarifications } from '../../../../src/core/placeholders/clarifications.ts';
import { vocabulary } from '../../../../src/core/placeholders/vocabulary.ts';

suite('Vocabulary', () => {
	test('each marker has a stem', () => {
		const markers = vocabulary.clarification.markers.split('|');
		const stems = vocabulary.clarification.stems.split('|');
		assert.deepEqual(
			markers.filter(marker => !stems.some(stem => marker.toLowerCase().includes(stem))),
			[],
		);
	});
});

suite('findClarifications', () => {
	const open: readonly (readonly [text: string, question: string])[] = [
		['Carts expire after [NEEDS CLARIFICATION: how long?] days', 'how long?'],
		['NEEDS CLARIFICATION', ''],
		['NEEDS CLARIFICATION (no runner is installed)', '(no runner is installed)'],
		['[NEEDS CLARIFICATION] Which database fits two writers?', 'Which database fits two writers?'],
		['**[NEEDS CLARIFICATION] Quotas**: is there a limit on downloads?', 'Quotas**: is there a limit on downloads?'],
		['a harness (NEEDS CLARIFICATION: which one)', 'which one'],
		['one of two (NEEDS CLARIFICATION - choose a library)', 'choose a library'],
		['Jest, a client for tests - NEEDS CLARIFICATION', ''],
		['日志（NEEDS CLARIFICATION: 记录介质）。', '记录介质'],
		['[需要澄清: 保留多久?]', '保留多久?'],
		['[要確認: 保存期間]', '保存期間'],
		['[명확화 필요: 보존 기간]', '보존 기간'],
		['CLARIFICATION NEEDED: the retention period', 'the retention period'],
		['[Necesita aclaración: ¿cuántos días?]', '¿cuántos días?'],
		['[Kræver afklaring: hvor længe?]', 'hvor længe?'],
		['[Изисква уточнение: колко дълго?]', 'колко дълго?'],
		['[ต้องชี้แจง: นานเท่าใด]', 'นานเท่าใด'],
		['[DA CHIARIRE: per quanto?]', 'per quanto?'],
		['[Требуется уточнение: как долго?]', 'как долго?'],
		['E-posta ayrı bir karar olarak [NETLEŞTİRİLECEK]. Uzun.', ''],
		['[Cần làm rõ: bao lâu?]', 'bao lâu?'],
		['[Vyžaduje upřesnění: jak dlouho?]', 'jak dlouho?'],
		['[يحتاج إلى توضيح: كم يوما؟]', 'كم يوما؟'],
	];
	for (const [text, question] of open) {
		test(`open: ${text}`, () => {
			assert.deepEqual(
				findClarifications(text).map(found => found.question),
				[question],
			);
		});
	}

	const closed = [
		'All NEEDS CLARIFICATION resolved',
		'Plus de [NEEDS CLARIFICATION]',
		'NEEDS CLARIFICATION : néant',
		'Нет открытых [NEEDS CLARIFICATION]',
		'Nessun [NEEDS CLARIFICATION] rimasto',
		'Geen [NEEDS CLARIFICATION] over',
		'Hiç [NEEDS CLARIFICATION] kalmadı',
		'Tidak ada [NEEDS CLARIFICATION] tersisa',
		'Không còn [NEEDS CLARIFICATION]',
		'Žádné [NEEDS CLARIFICATION]',
		'لا يوجد [NEEDS CLARIFICATION]',
		'Ingen [NEEDS CLARIFICATION] tilbage',
		'Nincs [NEEDS CLARIFICATION]',
		'ไม่มี [NEEDS CLARIFICATION]',
		'Δεν υπάρχουν [NEEDS CLARIFICATION]',
		'No [NEEDS CLARIFICATION] markers remain',
		'Aucun NEEDS CLARIFICATION résiduel.',
		'Nenhum NEEDS CLARIFICATION pendente',
		'[x] [명확화 필요] 마커 없음',
		'NEEDS CLARIFICATION: None',
		'Use [NEEDS CLARIFICATION: specific question] for what is unclear',
		'[e.g., Rust 1.75 or NEEDS CLARIFICATION]',
		'~~[NEEDS CLARIFICATION: how long?]~~ thirty days',
		'[NEEDS CLARIFICATION: how long?] → thirty days',
		'Resolve any NEEDS CLARIFICATION items from Technical Context',
		'需要確認',
	];
	for (const text of closed) {
		test(`not open: ${text}`, () => {
			assert.deepEqual(findClarifications(text), []);
		});
	}
});
