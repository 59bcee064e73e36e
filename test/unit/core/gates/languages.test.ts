import * as assert from 'node:assert/strict';
import { read } from './reading.ts';

/** A plan's check in one language: title, gate sentence, table header, words for pass, fail, open, warn, na; verdict; re-check. */
interface Sample {
	readonly language: string;
	readonly title: string;
	readonly sentence: string;
	readonly header: string;
	readonly words: readonly [string, string, string, string, string];
	readonly verdict: string;
	readonly recheck: string;
}

const samples: readonly Sample[] = [
	{
		language: 'English',
		title: 'Constitution Check',
		sentence: '*GATE: Must pass before Phase 0 research.*',
		header: 'Principle | Status | Notes',
		words: ['COMPLIANT', 'VIOLATED', 'PENDING', 'PARTIAL', 'Not applicable'],
		verdict: '**Gate result**: PASS',
		recheck: 'Post-Design Constitution Re-Check',
	},
	{
		language: 'Japanese',
		title: '憲章チェック',
		sentence: '*ゲート: Phase 0 調査前に合格必須。Phase 1 設計後に再チェック。*',
		header: '原則 | 評価 | 根拠',
		words: ['準拠', '不適合', '未確認', '要確認', '該当なし'],
		verdict: '**ゲート結果**: ✅ 全原則に準拠',
		recheck: '憲章再チェック（設計後）',
	},
	{
		language: 'Simplified Chinese',
		title: '宪章检查',
		sentence: '*门禁：必须在 Phase 0 研究前通过；Phase 1 设计后再次检查。*',
		header: '原则 | 状态 | 说明',
		words: ['通过', '不通过', '待定', '部分符合', '不适用'],
		verdict: '**结论**：所有原则检查通过',
		recheck: '宪章复查（设计后）',
	},
	{
		language: 'Traditional Chinese',
		title: '憲法檢查',
		sentence: '*關卡：必須在 Phase 0 研究前通過；Phase 1 設計後重新檢查。*',
		header: '原則 | 狀態 | 說明',
		words: ['符合', '未通過', '待確認', '部分符合', '不適用'],
		verdict: '**結論**：所有憲章原則檢查通過 ✅',
		recheck: '設計後憲章複查',
	},
	{
		language: 'Korean',
		title: '헌법 준수 확인',
		sentence: '*게이트: 0단계 리서치 전에 반드시 통과해야 합니다. 1단계 설계 후 다시 확인하십시오.*',
		header: '원칙 | 상태 | 비고',
		words: ['준수', '미준수', '보류', '조건부 합격', '해당 없음'],
		verdict: '**결과**: 모든 원칙 통과',
		recheck: '헌법 재확인 (설계 후)',
	},
	{
		language: 'Portuguese',
		title: 'Verificação da Constituição',
		sentence: '*PORTÃO: Deve passar antes da Fase 0 de pesquisa. Reverificar após o design da Fase 1.*',
		header: 'Princípio | Avaliação | Notas',
		words: ['Conforme', 'Reprovado', 'Pendente', 'Parcial', 'Não se aplica'],
		verdict: '**Resultado do portão**: ✅ APROVADO',
		recheck: 'Verificação da Constituição (pós-design)',
	},
	{
		language: 'Spanish',
		title: 'Verificación de la Constitución',
		sentence: '*PUERTA: Debe pasar antes de la Fase 0. Revisar tras el diseño de la Fase 1.*',
		header: 'Principio | Estado | Notas',
		words: ['Cumple', 'No cumple', 'Pendiente', 'Excepción aprobada', 'No aplica'],
		verdict: '**Resultado**: APROBADO. Sin violaciones.',
		recheck: 'Verificación de la Constitución (post-diseño)',
	},
	{
		language: 'French',
		title: 'Vérification de la constitution',
		sentence: '*PORTE : doit passer avant la Phase 0. Re-vérifié après la Phase 1.*',
		header: 'Principe | Conformité | Notes',
		words: ['Conforme', 'Non conforme', 'En attente', 'Partiellement respecté', 'Sans objet'],
		verdict: '**Verdict** : aucune violation.',
		recheck: 'Réévaluation de la constitution (post-conception)',
	},
	{
		language: 'German',
		title: 'Verfassungsprüfung',
		sentence: '*GATE: Muss vor Phase 0 bestehen. Nach Phase 1 erneut prüfen.*',
		header: 'Prinzip | Bewertung | Anmerkung',
		words: ['Erfüllt', 'Nicht erfüllt', 'Offen', 'Teilweise erfüllt', 'Entfällt'],
		verdict: '**Ergebnis**: Keine Verstöße.',
		recheck: 'Verfassungsprüfung (nach dem Entwurf)',
	},
	{
		language: 'Polish',
		title: 'Sprawdzenie konstytucji',
		sentence: '*BRAMKA: Musi przejść przed Fazą 0. Ponownie sprawdzić po Fazie 1.*',
		header: 'Zasada | Ocena | Uwagi',
		words: ['Zgodne', 'Niezgodne', 'Do weryfikacji', 'Częściowo zgodne', 'Nie dotyczy'],
		verdict: '**Wynik**: Brak naruszeń konstytucji.',
		recheck: 'Ponowne sprawdzenie konstytucji',
	},
	{
		language: 'Italian',
		title: 'Verifica della Costituzione',
		sentence: '*GATE: Deve superare prima della Fase 0. Riverificare dopo la Fase 1.*',
		header: 'Principio | Esito | Note',
		words: ['Conforme', 'Non conforme', 'In attesa', 'Parziale', 'Non applicabile'],
		verdict: '**Risultato**: Nessuna violazione.',
		recheck: 'Riverifica della Costituzione',
	},
	{
		language: 'Russian',
		title: 'Проверка конституции',
		sentence: '*ГЕЙТ: Должен быть пройден до фазы 0. Повторить после фазы 1.*',
		header: 'Принцип | Статус | Примечания',
		words: ['Соответствует', 'Не соответствует', 'Ожидает проверки', 'Частично', 'Неприменимо'],
		verdict: '**Результат**: Нарушений нет.',
		recheck: 'Повторная проверка конституции',
	},
	{
		language: 'Dutch',
		title: 'Grondwetcontrole',
		sentence: '*POORT: Moet slagen vóór Fase 0. Opnieuw na Fase 1.*',
		header: 'Principe | Beoordeling | Notities',
		words: ['Voldoet', 'Voldoet niet', 'Uitgesteld', 'Gedeeltelijk', 'Niet van toepassing'],
		verdict: '**Resultaat**: Geen schendingen.',
		recheck: 'Hercontrole grondwet',
	},
	{
		language: 'Turkish',
		title: 'Anayasa Kontrolü',
		sentence: '*KAPI: Faz 0 öncesi geçmeli. Faz 1 sonrası yeniden.*',
		header: 'İlke | Durum | Not',
		words: ['Uygun', 'Uygun değil', 'Beklemede', 'Kısmi', 'Kapsam dışı'],
		verdict: '**Sonuç**: İhlal yok.',
		recheck: 'Anayasa Kontrolü (tasarım sonrası)',
	},
	{
		language: 'Vietnamese',
		title: 'Kiểm tra Hiến pháp',
		sentence: '*CỔNG: Phải vượt qua trước Giai đoạn 0. Kiểm tra lại sau Giai đoạn 1.*',
		header: 'Nguyên tắc | Trạng thái | Ghi chú',
		words: ['Đạt', 'Không đạt', 'Đang chờ', 'Đạt một phần', 'Không áp dụng'],
		verdict: '**Kết luận**: Không có vi phạm.',
		recheck: 'Kiểm tra lại Hiến pháp sau thiết kế',
	},
	{
		language: 'Indonesian',
		title: 'Pemeriksaan Konstitusi',
		sentence: '*GERBANG: Harus lulus sebelum Fase 0. Diperiksa ulang setelah Fase 1.*',
		header: 'Prinsip | Hasil | Catatan',
		words: ['Lulus', 'Tidak lulus', 'Tertunda', 'Sebagian', 'Tidak berlaku'],
		verdict: '**Hasil**: Tidak ada pelanggaran.',
		recheck: 'Pemeriksaan Konstitusi (pasca desain)',
	},
	{
		language: 'Arabic',
		title: 'فحص الدستور',
		sentence: '*البوابة: يجب اجتيازها قبل المرحلة 0.*',
		header: 'المبدأ | الحالة | ملاحظات',
		words: ['مطابق', 'غير مطابق', 'قيد الانتظار', 'جزئي', 'لا ينطبق'],
		verdict: '**النتيجة**: لا توجد مخالفات.',
		recheck: 'فحص الدستور بعد التصميم',
	},
	{
		language: 'Ukrainian',
		title: 'Перевірка конституції',
		sentence: '*ГЕЙТ: Має бути пройдено до фази 0. Повторити після фази 1.*',
		header: 'Принцип | Стан | Примітки',
		words: ['Дотримано', 'Порушено', 'Очікує', 'Частково', 'Не застосовується'],
		verdict: '**Результат**: Порушень немає.',
		recheck: 'Повторна перевірка конституції',
	},
	{
		language: 'Czech',
		title: 'Kontrola ústavy',
		sentence: '*BRÁNA: Musí projít před fází 0. Znovu po fázi 1.*',
		header: 'Princip | Stav | Poznámky',
		words: ['Splněno', 'Porušeno', 'Odloženo', 'Částečně', 'Netýká se'],
		verdict: '**Výsledek**: Bez porušení.',
		recheck: 'Opětovná kontrola ústavy',
	},
	{
		language: 'Swedish',
		title: 'Konstitutionskontroll',
		sentence: '*GRIND: Måste vara godkänd före fas 0. Kontrollera igen efter fas 1.*',
		header: 'Princip | Bedömning | Noter',
		words: ['Uppfyllt', 'Ej uppfylld', 'Väntar', 'Delvis', 'Ej tillämplig'],
		verdict: '**Resultat**: Inga överträdelser.',
		recheck: 'Förnyad granskning av konstitutionen',
	},
];

suite('Gates: languages', () => {
	for (const { language, title, sentence, header, words, verdict, recheck } of samples) {
		const rows = words.map((word, index) => `| ${['I', 'II', 'III', 'IV', 'V'][index]}. Alpha${index} | ${word} | … |`);
		const check = `## ${title}\n\n${sentence}\n\n| ${header} |\n|---|---|---|\n${rows.join('\n')}\n\n${verdict}\n`;

		test(`${language}: a table`, () => {
			assert.deepEqual(
				read(check).gates.map(gate => gate.state),
				['pass', 'fail', 'open', 'warn', 'na'],
			);
		});
		test(`${language}: items with a label`, () => {
			const items = words.map((word, index) => `- **Alpha${index}**: ${word}.`);
			assert.deepEqual(
				read(`## ${title}\n\n${items.join('\n')}`).gates.map(gate => gate.state),
				['pass', 'fail', 'open', 'warn', 'na'],
			);
		});
		test(`${language}: the template's sentence is no verdict, the result is`, () => {
			assert.deepEqual(
				read(check).verdicts.map(each => each.state),
				['pass'],
			);
		});
		test(`${language}: a re-check supersedes`, () => {
			const again = `\n## ${recheck}\n\n${words.map((_, index) => `- **${['I', 'II', 'III', 'IV', 'V'][index]}. Alpha${index}**: ${words[0]}`).join('\n')}\n`;
			const reading = read(check + again);
			assert.deepEqual(reading.sections.map(section => section.checkpoint).slice(-1), ['post-design']);
			assert.deepEqual(
				reading.current.map(gate => gate.checkpoint),
				Array(5).fill('post-design'),
			);
			assert.equal(reading.standing, 'passed');
		});
	}
});
