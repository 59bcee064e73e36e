/** A project in one language: its files, and what is to be found in them as `path:line code`. */
export interface SpokenProject {
	readonly language: string;
	readonly files: Readonly<Record<string, string>>;
	readonly expected: readonly string[];
}

interface Words {
	readonly language: string;
	/** Titles: plan, summary, check, complexity; spec, story, requirements; tasks. */
	readonly titles: readonly [string, string, string, string, string, string, string, string];
	/** Placeholder of a date, and its label. */
	readonly date: readonly [string, string];
	readonly gateHeader: string;
	/** Outcomes: pass, fail, open, not applicable; and a verdict that says that all is well. */
	readonly outcomes: readonly [string, string, string, string];
	readonly verdict: string;
	readonly violationHeader: string;
	/** A row that the template gives as an example. */
	readonly sample: string;
	/** An open question in brackets. */
	readonly question: string;
	/** Some words of prose that look like failures and are none. */
	readonly lookAlike: string;
}

const spoken: readonly Words[] = [
	{
		language: 'Japanese',
		titles: [
			'実装計画: 共有カート',
			'概要',
			'憲章チェック',
			'複雑性の追跡',
			'機能仕様: 共有カート',
			'ユーザーストーリー',
			'要件',
			'タスク: 共有カート',
		],
		date: ['[日付]', '日付'],
		gateHeader: '原則 | 評価 | 根拠',
		outcomes: ['合格', '不合格', '未確認', '対象外'],
		verdict: '**ゲート結果**: ✅ 合格',
		violationHeader: '違反 | 必要な理由 | 却下した代替案',
		sample: '[例: 4つ目のプロジェクト] | [現在の必要性] | [3つでは不十分な理由]',
		question: '[要確認: 何日間ですか]',
		lookAlike: '失敗した注文は再試行する。',
	},
	{
		language: 'Traditional Chinese',
		titles: [
			'實作計畫：共享購物車',
			'摘要',
			'憲法檢查',
			'複雜度追蹤',
			'功能規格：共享購物車',
			'使用者故事',
			'需求',
			'任務：共享購物車',
		],
		date: ['[日期]', '日期'],
		gateHeader: '原則 | 狀態 | 說明',
		outcomes: ['通過', '不通過', '待確認', '不適用'],
		verdict: '**結論**：✅ 通過',
		violationHeader: '違反 | 必要原因 | 未採用的替代方案',
		sample: '[例如：第四個專案] | [目前需求] | [三個不足的原因]',
		question: '[需要釐清：保留幾天]',
		lookAlike: '失敗的訂單會重試。',
	},
	{
		language: 'Korean',
		titles: [
			'구현 계획: 공유 장바구니',
			'요약',
			'헌법 준수 확인',
			'복잡성 추적',
			'기능 명세: 공유 장바구니',
			'사용자 스토리',
			'요구사항',
			'작업: 공유 장바구니',
		],
		date: ['[날짜]', '날짜'],
		gateHeader: '원칙 | 상태 | 비고',
		outcomes: ['통과', '불합격', '보류', '해당 없음'],
		verdict: '**게이트 결과**: ✅ 통과',
		violationHeader: '위반 | 필요한 이유 | 기각된 대안',
		sample: '[예: 네 번째 프로젝트] | [현재 필요] | [세 개로 부족한 이유]',
		question: '[확인 필요: 며칠 동안]',
		lookAlike: '실패한 주문은 다시 시도한다.',
	},
	{
		language: 'Portuguese',
		titles: [
			'Plano de Implementação: Carrinhos',
			'Resumo',
			'Verificação da Constituição',
			'Acompanhamento de Complexidade',
			'Especificação: Carrinhos',
			'História de Usuário',
			'Requisitos',
			'Tarefas: Carrinhos',
		],
		date: ['[DATA]', 'Data'],
		gateHeader: 'Princípio | Avaliação | Notas',
		outcomes: ['Conforme', 'Reprovado', 'Pendente', 'Não se aplica'],
		verdict: '**Resultado do portão**: ✅ APROVADO',
		violationHeader: 'Violação | Por que é necessária | Alternativa rejeitada',
		sample: '[por exemplo, 4º projeto] | [necessidade atual] | [por que 3 não bastam]',
		question: '[PRECISA DE ESCLARECIMENTO: por quantos dias?]',
		lookAlike: 'Pedidos que falham são tentados de novo.',
	},
	{
		language: 'Spanish',
		titles: [
			'Plan de implementación: Carritos',
			'Resumen',
			'Verificación de la Constitución',
			'Seguimiento de complejidad',
			'Especificación: Carritos',
			'Historia de Usuario',
			'Requisitos',
			'Tareas: Carritos',
		],
		date: ['[FECHA]', 'Fecha'],
		gateHeader: 'Principio | Estado | Notas',
		outcomes: ['Cumple', 'No cumple', 'Pendiente', 'No aplica'],
		verdict: '**Resultado**: ✅ APROBADO',
		violationHeader: 'Violación | Por qué es necesaria | Alternativa rechazada',
		sample: '[por ejemplo, 4º proyecto] | [necesidad actual] | [por qué 3 no bastan]',
		question: '[NECESITA ACLARACIÓN: ¿cuántos días?]',
		lookAlike: 'Los pedidos que fallan se reintentan.',
	},
	{
		language: 'French',
		titles: [
			'Plan de mise en œuvre : Paniers',
			'Résumé',
			'Vérification de la constitution',
			'Suivi de la complexité',
			'Spécification : Paniers',
			'Récit utilisateur',
			'Exigences',
			'Tâches : Paniers',
		],
		date: ['[DATE]', 'Date'],
		gateHeader: 'Principe | Conformité | Notes',
		outcomes: ['Conforme', 'Non conforme', 'En attente', 'Sans objet'],
		verdict: '**Verdict** : ✅ conforme',
		violationHeader: 'Violation | Pourquoi nécessaire | Alternative rejetée',
		sample: '[p. ex. 4e projet] | [besoin actuel] | [pourquoi 3 ne suffisent pas]',
		question: '[À CLARIFIER : combien de jours ?]',
		lookAlike: 'Les commandes en échec sont relancées.',
	},
	{
		language: 'German',
		titles: [
			'Umsetzungsplan: Körbe',
			'Zusammenfassung',
			'Verfassungsprüfung',
			'Komplexitätsverfolgung',
			'Spezifikation: Körbe',
			'Anwendergeschichte',
			'Anforderungen',
			'Aufgaben: Körbe',
		],
		date: ['[DATUM]', 'Datum'],
		gateHeader: 'Prinzip | Bewertung | Anmerkung',
		outcomes: ['Erfüllt', 'Nicht erfüllt', 'Offen', 'Entfällt'],
		verdict: '**Ergebnis**: ✅ bestanden',
		violationHeader: 'Verstoß | Warum nötig | Verworfene Alternative',
		sample: '[z. B. 4. Projekt] | [aktueller Bedarf] | [warum 3 nicht reichen]',
		question: '[KLÄRUNG ERFORDERLICH: wie viele Tage?]',
		lookAlike: 'Fehlgeschlagene Bestellungen werden wiederholt.',
	},
	{
		language: 'Polish',
		titles: [
			'Plan wdrożenia: Koszyki',
			'Podsumowanie',
			'Sprawdzenie konstytucji',
			'Śledzenie złożoności',
			'Specyfikacja: Koszyki',
			'Historyjka użytkownika',
			'Wymagania',
			'Zadania: Koszyki',
		],
		date: ['[DATA]', 'Data'],
		gateHeader: 'Zasada | Ocena | Uwagi',
		outcomes: ['Zgodne', 'Niezgodne', 'Do weryfikacji', 'Nie dotyczy'],
		verdict: '**Wynik**: ✅ zgodne',
		violationHeader: 'Naruszenie | Dlaczego potrzebne | Odrzucona alternatywa',
		sample: '[np. czwarty projekt] | [obecna potrzeba] | [dlaczego trzy nie wystarczą]',
		question: '[DO WYJAŚNIENIA: ile dni?]',
		lookAlike: 'Nieudane zamówienia są ponawiane.',
	},
];

const plan = 'specs/001-shared-carts/plan.md';
const spec = 'specs/001-shared-carts/spec.md';
const tasks = 'specs/001-shared-carts/tasks.md';

const names = ['I. Alpha', 'II. Beta', 'III. Gamma', 'IV. Delta'];

/** The same project in eight languages, with the same things wrong at the same lines. */
export const spokenProjects: readonly SpokenProject[] = spoken.map(words => {
	const [planTitle, summary, check, complexity, specTitle, story, requirements, tasksTitle] = words.titles;
	return {
		language: words.language,
		files: {
			'.specify/memory/constitution.md': `# Alpha\n\n## Core Principles\n\n${names.map(name => `### ${name}\n`).join('\n')}`,
			[plan]: `# ${planTitle}

**Branch**: \`001-shared-carts\` | **${words.date[1]}**: ${words.date[0]}

## ${summary}

${words.lookAlike}

## ${check}

| ${words.gateHeader} |
|---|---|---|
${names.map((name, index) => `| ${name} | ${words.outcomes[index]} | ${words.lookAlike} |`).join('\n')}

${words.verdict}

## ${complexity}

| ${words.violationHeader} |
|---|---|---|
| ${words.sample} |
`,
			[spec]: `# ${specTitle}

## ${story} 1 - Alpha

${words.lookAlike}

## ${requirements}

- **FR-001**: ${words.question}
- **FR-002**: ${words.lookAlike}
`,
			[tasks]: `# ${tasksTitle}

- [ ] T001 [P] [US1] ${words.lookAlike} FR-001, FR-002
- [ ] T002 [US2] ${words.lookAlike}
- [x] T002 ${words.lookAlike}
`,
		},
		expected: [
			`${plan}:3 placeholder.header`,
			`${plan}:14 complexity.unjustified`,
			`${plan}:14 gate.failed`,
			`${plan}:15 gate.open`,
			`${plan}:18 gate.contradiction`,
			`${plan}:24 complexity.sample-row`,
			`${spec}:9 clarification.open`,
			`${tasks}:4 task.unknown-story`,
			`${tasks}:5 task.duplicate-id`,
		],
	};
});
