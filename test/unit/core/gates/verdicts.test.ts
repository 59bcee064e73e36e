import * as assert from 'node:assert/strict';
import { gatesOf, read, verdictsOf } from './reading.ts';

suite('Gates: how a verdict is worded', () => {
	const verdicts: readonly (readonly [string, readonly string[], readonly string[]])[] = [
		[
			'the gate sentence says that it was passed',
			['*GATE: Passed before Phase 0; checked again.*'],
			['pass unspecified'],
		],
		['in Spanish, in one word', ['*GATE: Superado satisfactoriamente.*'], ['pass unspecified']],
		['all gates behind a label with a word more', ['**Design quality gates**: ✅ All passed'], ['pass unspecified']],
		[
			'behind the gate sentence, of all',
			['*GATE: Must pass before implementation. All principles verified.*'],
			['pass unspecified'],
		],
		['behind the gate sentence, of one step', ['*GATE: Must pass before Phase 1. Verified at T005.*'], []],
		['with something left', ['**Gate status**: PASS (with 7 boxes to be addressed later)'], ['warn unspecified']],
		['a heading over what complies', ['### ✅ Compliance', '', '- **Tests**: ✅ written'], []],
		[
			'twice in the gate sentence',
			['*Gate vor der Recherche bestanden; nach dem Design erneut bestanden.*'],
			['pass initial', 'pass post-design'],
		],
		['in the label', ['**GATES PASSED**: All rules are kept. Ready for work.'], ['pass unspecified']],
		['a bold sentence with a condition', ['**Conditional pass.** One part is kept until June.'], ['warn unspecified']],
		['with one exemption', ['**Result**: Constitution Check passes with one recorded exemption'], ['warn unspecified']],
		[
			'an exception that stays',
			['**Re-check**: gates still pass; the exception for two tools unchanged; nothing is paid.'],
			['warn post-design'],
		],
		[
			'a deviation that was approved, in Chinese',
			['**Gate Result**: 通过。存在 1 个经批准的命名偏离：只改名称。'],
			['warn unspecified'],
		],
		['no exception, in Chinese', ['全部已设计；无宪章例外。'], ['pass unspecified']],
		['a list of what was read, in Chinese', ['**Phase 1 设计后复核**：', '', '- 结论：通过'], ['pass post-design']],
		['of all, then of none', ['### Parts', '', '**Status**: ALL GATES PASS - No violations.'], ['pass unspecified']],
		[
			'with nothing to check',
			['The constitution is a template. No gates to enforce. Proceeding.'],
			['pass unspecified'],
		],
		[
			'no violation, with one that is documented',
			[
				'No unjustified violations. One exception to the rule of names is documented in Complexity Tracking, as it cannot be avoided.',
			],
			['warn unspecified'],
		],
		[
			'no violation, and what any would need',
			['No constitution violations are planned. Any future deviation MUST be documented.'],
			['pass unspecified'],
		],
		[
			'below a line that only says when',
			['*GATE: evaluated before Phase 0, re-evaluated after Phase 1.*', '*Result: **FAIL** — two names for one part.*'],
			['fail unspecified'],
		],
		[
			'in the middle of a paragraph',
			['Checked against the constitution again: the port is as it was. **PASS** — nothing new; both parts stay.'],
			['pass unspecified'],
		],
		['a duty on marks', ['Un principe en ⚠️ doit être justifié ci-dessous'], []],
		[
			'a gate sentence with another duty, in French',
			['*GATE: à valider avant Phase 0, re-vérifié après Phase 1.*'],
			[],
		],
		['unchanged, in Korean', ['**게이트 판정 불변**: 재확인 결과 변경 없음.'], ['pass post-design']],
		['a title of the check, in Chinese', ['#### 宪章合规门禁', '', '- [x] 原则已检查'], []],
		[
			'below bold names',
			['**Logs**:', '- as planned', '', '**Names**:', '- as they are', '', 'Status: PASS (no violations)'],
			['pass unspecified'],
		],
		[
			'below a bold name, in a check of headings',
			[
				'### I. Partes',
				'',
				'### II. Nombres',
				'',
				'**Restricciones**:',
				'',
				'- una',
				'',
				'**Veredicto**: sin violaciones.',
			],
			['pass unspecified'],
		],
		[
			'of all, in Portuguese',
			['### VI. Partes ✅', '', '**Status**: ✅ Todas as checagens passaram.'],
			['pass unspecified'],
		],
		['alone on the last line', ['Two parts more.', 'Post-Design Constitution Check: PASS.'], ['pass post-design']],
		['not final', ['Status: PRELIMINARY. Will be affirmed after research.'], ['open initial']],
		['in Korean', ['*게이트: 0단계 조사 전에 통과했다.*'], ['pass unspecified']],
		['in Russian', ['*GATE: Пройдена до фазы 0.*'], ['pass unspecified']],
		['the gate sentence of the template', ['*GATE: Should be passed before Phase 0.*'], []],
		['the plan complies', ['The design complies with all constitutional principles.'], ['pass unspecified']],
		[
			'all parts of it do',
			['All aspects of this plan adhere to the principles of the constitution.'],
			['pass unspecified'],
		],
		['in Spanish', ['Cumple con los principios de la constitución.'], ['pass unspecified']],
		['behind a label', ['**Final Assessment**: Design fully compliant with constitution.'], ['pass unspecified']],
		['above a list', ['By the constitution, the following gates have been satisfied:'], ['pass unspecified']],
		['a condition is none', ['Before design starts, the following gates must pass:'], []],
		['a question is none', ['Does the plan comply with the constitution?'], []],
		['one rule is not the whole', ['Follows the naming rules of the team.'], []],
		['a duty is none', ['All parts must comply with the constitution.'], []],
		['a reservation is none', ['The design respects the constitution, but one step waits for another team.'], []],
		[
			'far behind other sentences',
			['Risk: low. No host changes. Charter check passes before design.'],
			['pass initial'],
		],
		['at the end of prose', ['The constitution is a template. Nothing to check. **PASSED**.'], ['pass unspecified']],
		['behind a dash', ['No constitution found — gate passes by default.'], ['pass unspecified']],
		['no count of violations', ['**宪法违规：0**'], ['pass unspecified']],
		['nothing to track', ['**Result**: PASS (no violations; Complexity Tracking not required)'], ['pass unspecified']],
		[
			'a table that stays empty',
			['**Result**: PASS (none broken; complexity tracking stays empty)'],
			['pass unspecified'],
		],
		[
			'in brackets behind another one',
			['**Gate**: PASS. (Re-check after Phase 1: still PASS, see below.)'],
			['pass initial', 'pass post-design'],
		],
		[
			'a later sentence behind the label that says when',
			['**Post-design re-check**: the parts stay apart; no new violations.'],
			['pass post-design'],
		],
		['the last clause behind a label', ['**Phase 1 设计后复查**：部件没有增加，门禁维持通过。'], ['pass post-design']],
		['the label that lets the plan go on', ['**Ready for the next step**: ✅ all gates pass'], ['pass unspecified']],
		['a label that lets it go on, with news only', ['**Ready for work**: All names resolved, files complete.'], []],
		['with something to do', ['**Gate status**: ✅ PASS with ACTION REQUIRED'], ['warn unspecified']],
		['what is still to be verified is none', ['After the design, verify no violations of the charter.'], []],
		['nothing was found', ['- 未发现宪章冲突。'], ['pass unspecified']],
		['none was found, in Spanish', ['No se identifican violaciones.'], ['pass unspecified']],
		['a count of none, in French', ['**Verdict** : **0 violation**. Rien à suivre.'], ['pass unspecified']],
		['gates that still hold', ['**Post-design re-check**: Same gates hold.'], ['pass post-design']],
		['the design brings none', ['The design adds no violations.'], ['pass unspecified']],
		['denied twice, in French', ["Le plan n'ajoute aucune violation."], ['pass unspecified']],
		['the only item of a numbered list', ['1. No constitutional violations found.'], ['pass unspecified']],
		['a word of passing and a colon', ['Pass: small steps, no new package.'], ['pass unspecified']],
		['the condition stands behind, in Polish', ['Powtórzony GATE: PASS warunkowy.'], ['warn unspecified']],
		[
			'the violation that stays is justified, behind a mark',
			['✅ Sem novas violações no desenho. A única violação é a exceção 3, já justificada acima.'],
			['warn unspecified'],
		],
		['goes on without violations', ['No gates apply. Proceeding without violations.'], ['pass unspecified']],
		['no complexity behind a label', ['**Post-design re-check**: No new complexity came in.'], ['pass post-design']],
		['a short word and prose', ['Pass. Each part owns its own data.'], ['pass unspecified']],
		['criteria are none', ['PASS criteria for this part:'], []],
		[
			'the rest is where it is justified',
			['**Resultado: PASSA**, com 2 violações justificadas no Complexity Tracking.'],
			['warn unspecified'],
		],
		['a provisional one', ['Status: **Provisional Pass with one question**'], ['warn unspecified']],
		[
			'the gate sentence, in Japanese',
			['*ゲート: Phase 0の前に合格し、Phase 1設計後にも確認した。*'],
			['pass unspecified'],
		],
		['the gate sentence of the template, in Japanese', ['*ゲート: Phase 0の前に必ず合格し、設計後に再確認する。*'], []],
		['another word for gate, in Korean', ['_관문: 0단계 전에 모두 통과했다._'], ['pass initial']],
		['twice, in German', ['*Vor Phase 0 geprüft. Ergebnis beide Male: bestanden.*'], ['pass unspecified']],
		['none found, in Chinese', ['**設計後複查**：未偵測到規範違規。'], ['pass post-design']],
		['checked again, in Chinese', ['**第 1 階段設計後再次確認**：全部通過。'], ['pass post-design']],
		['a heading with the outcome in brackets', ['### Check before design (PASS)'], ['pass initial']],
		['words of passing in place of a name', ['✅ **Fully compliant**: nothing to add'], ['pass unspecified']],
		['what is only expected', ['Post-design check placeholder (comes later): EXPECTED PASS.'], ['open post-design']],
		['what each requirement allows, in Korean', ['각 요구사항은 문서로 추적 가능하다.'], []],
		['a check that was skipped', ['No charter here. Charter check skipped.'], []],
		['the constitution itself is open', ['Charter governance is unresolved.'], []],
		['the constitution will be something', ['Die Verfassung wird auf Version 2 gehoben.'], []],
		[
			'a deviation that stands, named behind it',
			['**Gate**: PASS. One deviation is justified below: the store.'],
			['warn unspecified'],
		],
		[
			'the same for a box',
			['- [x] Charter check after design — all gates pass; deviations tracked'],
			['warn post-design'],
		],
		[
			'lines that are labels each',
			['Initial gate result: PASS', 'Post-design gate result: PASS'],
			['pass initial', 'pass post-design'],
		],
		[
			'at the end of a label, in its last clause',
			['**Re-check after design**: two parts more, still PASS.'],
			['pass post-design'],
		],
		[
			'all of them in the last clause',
			['**Re-check after design**: no field less — all six gates still PASS.'],
			['pass post-design'],
		],
		['unchanged at the end', ['**Re-check after design**: two notes. The table is unchanged.'], ['pass post-design']],
		['none, in Portuguese', ['**Violações:** nenhuma'], ['pass unspecified']],
		['a denial at once, in Korean', ['신규 원칙 위반 없음 → 표는 비어 있다.'], ['pass unspecified']],
		['what goes on about it', ['**Status**: ✅ PASSED', '', 'All principles remain satisfied.'], ['pass unspecified']],
		['complexity is not the check', ['**Complexity Tracking**: no violations'], []],
		['evidence of one gate', ['- **Gate 1**: small. No deviations here.'], []],
		['a choice that nobody made', ['**Constitution Check Status**: [✅ PASS / ❌ FAIL]'], []],
		['a rule about the gate', ['**Gate Rule**: All checks must be [x] before Phase 1.'], []],
		['no principle is hurt', ['No principle is violated by this plan.'], ['pass unspecified']],
		['a denial far before the word', ['Nothing in the new store deviates from our charter.'], ['pass unspecified']],
		['two denials are one in Polish', ['Projekt nie narusza żadnej zasady.'], ['pass unspecified']],
		['a denial behind the word', ['憲章からの逸脱はありません。'], ['pass unspecified']],
		['in Korean', ['원칙 위반이 없다.'], ['pass unspecified']],
		['a denial behind the verb', ['Der Entwurf verletzt kein Prinzip.'], ['pass unspecified']],
		['the plan passes the gates', ['The plan passes every gate.'], ['pass unspecified']],
		['artifacts that keep the gates', ['The phase 1 artifacts preserve all gates.'], ['pass unspecified']],
		['gates with a number before', ['Os quatro gates continuam aprovados.'], ['pass unspecified']],
		['one principle is not the whole', ['Nothing here violates Principle III.'], []],
		['an aside is none', ['One remark on the charter (not a violation): the store is new.'], []],
		['what would be a violation', ['Violations of the charter must be explained.'], []],
		['what happens if', ['The gate fails if a rule is broken.'], []],
		['a word of failure that is denied', ['**Gate**: no check fails'], ['pass unspecified']],
		['nothing behind a label', ['**Violations**: none'], ['pass unspecified']],
		['nothing behind a label, in Russian', ['**Нарушения**: нет.'], ['pass unspecified']],
		[
			'a sentence later behind the label',
			['Re-check after design: two fields more. Still PASS.'],
			['pass post-design'],
		],
		['two labels', ['*Pre-design gate — re-checked after design: all items pass.*'], ['pass post-design']],
		[
			'two sentences without a space',
			['**Phase 0 前检查：PASS。Phase 1 设计后复查：PASS。**'],
			['pass initial', 'pass post-design'],
		],
		['the gate sentence with a PASS', ['*GATE: Phase 0 前已判定 PASS；设计后再看。*'], ['pass initial']],
		[
			'a sentence before the verdict',
			['After design nothing violates the charter. **Re-check**: PASS'],
			['pass post-design'],
		],
		['far behind, and nothing else', ['Parts: two. Tests: all. Speed: kept. No violations.'], ['pass unspecified']],
		['accepted what is no violation', ['Gate: PASS: small parts, accepted scope of the tests.'], ['pass unspecified']],
		['PASS with something good', ['After design, the check remains PASS with more detail.'], ['pass post-design']],
		['PASS with a reservation', ['**Result**: PASS except for the logs.'], ['warn unspecified']],
		[
			'a reason before the outcome',
			['Only texts change, so no rule is at risk and the gate passes.'],
			['pass unspecified'],
		],
		['all of a number in capitals', ['**7/7 PASS**'], ['pass unspecified']],
		['not all of a number', ['**7/9 PASS**'], []],
		['all of a number', ['Score: 8/8 principles satisfied.'], ['pass unspecified']],
		[
			'no issue behind a label that says when',
			['**Re-check after design**: Two helpers. No violation.'],
			['pass post-design'],
		],
		[
			'what the label says, whatever the sentence names',
			['**Post-design re-check**: two files read. PASS, as in the initial check.'],
			['pass post-design'],
		],
		['a violation that is told before', ['One deviation is accepted below. Gate: PASS.'], ['warn unspecified']],
		['nothing behind a long label', ['**Violations that need a justification**: None'], ['pass unspecified']],
		['no issue behind the label', ['**Constitution Check:** No issues found.'], ['pass unspecified']],
		['that somebody looks', ['Jedes Prinzip wird unten geprüft.'], []],
		['exceptions of a program', ['No exceptions are thrown by the parser.'], []],
		['what complies, at the end of the sentence', ['したがって憲章に適合する。'], ['pass unspecified']],
		['another name of the outcome', ['**最終判断**: ✅ 適合'], ['pass unspecified']],
		['a version beside the name', ['**Constitution v1.3 check**: PASS'], ['pass unspecified']],
		['no issue of something else', ['No issues with the build.'], []],
		[
			'a concern in the last sentence',
			['**Re-check after design**: The helpers differ. No duplication concern.'],
			['pass post-design'],
		],
		['a hyphen behind the label', ['Constitution Check complete - PASS'], ['pass unspecified']],
		['a hyphen in a heading', ['### Post-Design Re-check - **PASS**'], ['pass post-design']],
		['a step with a number', ['✅ **Step 4**: Constitution check done - PASS'], ['pass unspecified']],
		['behind a remark on complexity', ['**Complexity gates**: none more. **Result: PASS**'], ['pass unspecified']],
		['what is said about a name', ['✅ **Small Parts (I)**: Two parts. No violations.'], []],
		['what is said about a name without a mark', ['**Gate 3 input**: the rule of the charter is satisfied.'], []],
		['a principle that denies', ['### Principle VII — No Silent Exceptions'], []],
		['a bare sentence below another name', ['### Technology', '', 'No deviations. The store stays.'], []],
		[
			'the outcome of all that stands above',
			[
				'**Checked**:',
				'- [x] Parts',
				'',
				'**Result**: ✅ All checks passed.',
				'',
				'**Checked again**:',
				'- [x] Tests',
				'',
				'**Result**: ✅ All checks passed.',
			],
			['pass unspecified', 'pass unspecified'],
		],
		['a passive in German', ['Das Gate gilt als bestanden.'], ['pass unspecified']],
		['what is kept, in Spanish', ['**Re-evaluación post-diseño**: sin desviaciones.'], ['pass post-design']],
		['a noun and a denial, in Russian', ['Нарушений конституции не выявлено.'], ['pass unspecified']],
		['a verb of every day, in Turkish', ['Anayasa kontrolü hâlâ **GEÇİYOR**.'], ['pass unspecified']],
		['with a condition, in Polish', ['**Wynik**: zaliczone warunkowo.'], ['warn unspecified']],
		['PASS with a condition', ['**Result**: Proceed only if the charter is amended.'], ['warn unspecified']],
	];
	for (const [name, lines, expected] of verdicts) {
		test(name, () => assert.deepEqual(verdictsOf(...lines), expected));
	}

	test('evidence below a heading that states the verdict is none', () => {
		const section = '## Constitution Check\n\n### Re-check ✅ PASSED\n\nWe looked at:\n\n- No deviations';
		assert.equal(read(section).verdicts.length, 1);
	});

	test('a heading with a number and the verdict', () => {
		const { verdicts } = read('## Check 4: Constitution Compliance — PASS\n\n- Principle 2: N/A — no hook');
		assert.deepEqual(
			verdicts.map(verdict => verdict.line),
			[0],
		);
	});

	test('unchanged means what stands above', () => {
		const { verdicts } = read('## Constitution Check\n\n- [x] A\n- [!] B\n\n**Post-design re-check**: unchanged.');
		assert.deepEqual(
			verdicts.map(verdict => verdict.state),
			['warn'],
		);
	});

	test('a list below a label in a section on something else', () => {
		const list = '- I. Parts: PASS. Two.\n- II. Tests: PASS with one exception.';
		const reading = read(`## Design\n\nPost-design constitution check:\n\n${list}\n\nNext:\n\n- Speed: PASS`);
		assert.deepEqual(
			reading.gates.map(gate => `${gate.state} ${gate.checkpoint} ${gate.subject}`),
			['pass post-design I. Parts', 'warn post-design II. Tests'],
		);
		assert.equal(read('## Review\n\n**憲章チェック**: ✅ 合格\n- [x] 部品').standing, 'passed');
		assert.equal(read('## Next steps\n\n**Constitution Check**:\n\n- **Parts**: look again').standing, 'none');
	});

	test('what stands right behind the check, under a heading that says when', () => {
		const table = '| Gate | Status |\n|---|---|\n| Parts | PASS |';
		const gates = (between: string) =>
			read(`## Constitution Check\n\n${table}\n\n${between}## Post-Design (Phase 1)\n\n${table}`).gates.length;
		assert.equal(gates(''), 2);
		assert.equal(gates('## Structure\n\nText\n\n'), 1);
	});

	test('a heading that speaks of something else first', () => {
		assert.equal(read('### 2.1 Delivery / constitution alignment\n\n- Parts: PASS').standing, 'none');
		assert.equal(read('### 2.1 Gates / Constitution Check\n\n- Parts: PASS').standing, 'passed');
	});

	test('nothing to justify is no verdict', () => {
		const section = '## Constitution Check\n\n### Violations Requiring Justification\n\n*No violations*';
		assert.deepEqual(read(section).verdicts, []);
	});

	const gates: readonly (readonly [string, readonly string[], readonly string[]])[] = [
		[
			'evidence is no gate',
			['### I. Parts ✅', '- Status: PASS', '- Review:', '  - No violations introduced'],
			['pass I. Parts', 'pass I. Parts'],
		],
		['a rule that is followed is no gate', ['- Complies with our names', '- Few parts'], []],
		['counts are no gates', ['- **Violations**: 0', '- **Justified violations**: 2'], []],
		[
			'a gate on the line that says when',
			['**Initial check**: ✅ **I. Parts**: few', '✅ **II. Tests**: first'],
			['pass I. Parts', 'pass II. Tests'],
		],
		['a word at the end of its line', ['- I. Parts: 合格  ', '  部品は少ない。'], ['pass I. Parts']],
		['what will pass', ['| 원칙 | 판정 |', '|---|---|', '| 시험 | 통과 예정 |'], ['open 시험']],
		['with, cut short', ['| Rule | Status |', '|---|---|', '| Parts | PASS w/ justification |'], ['warn Parts']],
		['an outcome behind a comma', ['- **部品は少ない**：二つだけ，满足。'], ['pass 部品は少ない']],
		['what is required later', ['| Rule | Status |', '|---|---|', '| Build | Required before merge |'], ['open Build']],
		['what is missing is denied', ['| Rule | Plan |', '|---|---|', '| Spec | Kept, without [TBD]. |'], []],
		['a numbered principle with its name', ['- Principle 1 (few parts): PASS — two'], ['pass Principle 1 (few parts)']],
		['N-A with a hyphen', ['- [x] **Models** — **N-A**. None is called.'], ['na Models']],
		['a plan that is no reservation', ['- Quality: PASS (two parts; plan has its linter)'], ['pass Quality']],
		['the constitution is open', ['⚠️ **The constitution is still a template**'], []],
		['a remark in bold', ['⚠️ **Some rows are open. See below.**'], []],
		['words of a legend', ['Allowed: ✅ met / ⚠️ justified / N/A'], []],
		['an outcome before the name', ['PASS **Small Steps**: three slices.'], ['pass Small Steps']],
		['a word that joins, in French', ['- **Petits pas** — respectés par trois tranches.'], ['pass Petits pas']],
		['a mark that turned into another', ['| Rule | Status |\n|---|---|\n| Speed | ⚠️ → ✅ |'], ['pass Speed']],
		['Spanish for all', ['| Regla | Cumplimiento |\n|---|---|\n| Red | Todo es local. |'], []],
		['an outcome alone on the last line', ['**원칙 1**: 두 부분으로 나눈다.\n✅ 통과'], ['pass 원칙 1']],
		['code where a line goes on', ['**Branch**: made from\n`main` by hand. **PASS**'], ['pass Branch']],
		[
			'the status in bold below each name',
			['### I. One\n\nProse.\n\n**Status: PASS**\n\n### II. Two\n\nProse.\n\n**Status: PASS**'],
			['pass I. One', 'pass II. Two'],
		],
		[
			'no French word in an English one',
			['| Rule | Status |', '|---|---|', '| Bugs | Reported |', '| Speed | ✅ |'],
			['unstated Bugs', 'pass Speed'],
		],
		['an everyday word and a comma', ['**Types**: Verified, all of them strict'], ['pass Types']],
		['an everyday word behind a bold name', ['**Types**: Confirmed - all of them strict'], ['pass Types']],
		['a mark and what does not apply', ['### ⚠️ Files (NOT APPLICABLE)'], ['na Files']],
		['a later outcome for the rest', ['- Parts: PASS for the core; WATCH for the store'], ['warn Parts']],
		[
			'an outcome at the end beats a word on the way',
			['- Speed: unaffected by this; one test kept - Pass'],
			['pass Speed'],
		],
		['a box that is partly done', ['- [~] Layers'], ['warn Layers']],
		['a ticked box that is denied', ['- [x] **Compliance**: all in one project? No'], ['warn all in one project? No']],
		['a ticked box that denies the unwanted', ['- [x] New dependencies? No'], ['pass New dependencies?']],
		['a ticked box with a caveat', ['- [x] **Layers** — documented deviation: one of them'], ['warn Layers']],
		['what is left for later', ['| Rule | Status |', '|---|---|', '| Docs | ⏭ last task |'], ['open Docs']],
		[
			'what does not apply, in a table without outcomes',
			['| Principle | Plan |', '|---|---|', '| Parts | two |', '| Speed | `N/A`: no code |'],
			['na Speed'],
		],
		['a pass that does not apply', ['- **I. Parts**: PASS (N/A)'], ['na I. Parts']],
		[
			'the same outcome below each name',
			['### I. Parts', '', '**GATE PASS** ✅', '', '### II. Tests', '', '**GATE PASS** ✅'],
			['pass I. Parts', 'pass II. Tests'],
		],
		['a bare sentence below a name', ['### Technology', '', 'No deviations. The store stays.'], ['pass Technology']],
		[
			'a failure that is justified elsewhere',
			['- **II. Parts**: VIOLATION — see Complexity Tracking'],
			['warn II. Parts'],
		],
		['a failure that is not', ['- **II. Parts**: VIOLATION — no row in Complexity Tracking'], ['fail II. Parts']],
		[
			'a pass that needs something, said in another column',
			['| Rule | Status | Notes |', '|---|---|---|', '| Parts | PASS | one more (see Complexity Tracking) |'],
			['warn Parts'],
		],
		[
			'a pass that needs nothing',
			['| Rule | Status | Notes |', '|---|---|---|', '| Parts | PASS | nothing for Complexity Tracking |'],
			['pass Parts'],
		],
		['a pass with a note', ['| Rule | Status |', '|---|---|', '| Parts | PASS (with note) |'], ['warn Parts']],
		[
			'a pass with a note, in German',
			['| Regel | Status |', '|---|---|', '| Teile | bestanden mit Anmerkung |'],
			['warn Teile'],
		],
		['a pass that asks for action', ['- **III. Docs**: PASS (action required)'], ['warn III. Docs']],
		[
			'a warning that asks for action',
			['| Regra | Status |', '|---|---|', '| Nomes | ⚠️ Requer atualização |'],
			['warn Nomes'],
		],
		[
			'a warning on what nobody knows',
			['| Rule | Status |', '|---|---|', '| Names | ⚠️ NEEDS CLARIFICATION |'],
			['open Names'],
		],
		[
			'a mark and any words',
			['| Regel | Status im Plan |', '|---|---|', '| Suche | ✅ partieller Index auf dem Namen |'],
			['pass Suche'],
		],
		['a name that ends with a point', ['- **Parts.** Pass. Two of them.'], ['pass Parts.']],
		[
			'a ticked box with a reference',
			['- [x] Parts (exception documented in Complexity Tracking)'],
			['warn Parts (exception documented in Complexity Tracking)'],
		],
		['a ticked box that waits', ['- [x] Tasks are listed? **PENDING** - later'], ['open Tasks are listed?']],
		[
			'a label that goes on about what is open',
			['- **XII. Review**: Pending approval of the team'],
			['open XII. Review'],
		],
		['an everyday word that is all', ['- **Logs**: planned'], ['open Logs']],
		['an everyday word and more', ['- **Logs**: planned in the usual way'], ['unstated Logs']],
		['a question that denies', ['- New dependency? No.'], ['pass New dependency?']],
		[
			'a column of answers',
			['| Principle | Complies? |', '|---|---|', '| Parts | Yes |', '| Tests | PARTIAL |'],
			['pass Parts', 'warn Tests'],
		],
		[
			'a pass that does not apply',
			['- **VII. Speed**: Pass, N/A for scripts', '- Sound: pass / not applicable'],
			['na VII. Speed', 'na Sound'],
		],
		['a violation that is resolved', ['### II. Names', '', '- **Status**: VIOLATION RESOLVED'], ['pass II. Names']],
		[
			'a failure that was sanctioned',
			['| Rule | Status |', '|---|---|', '| Names | **FAIL, sanctioned** |'],
			['warn Names'],
		],
		[
			'what fails below a line that accepts it',
			[
				'**Exceptions approved**: for the prototype',
				'- ❌ Two factors: left out',
				'- ✅ Names: plain',
				'',
				'**Reason**: a test',
				'- ❌ Speed: slow',
			],
			['warn Two factors', 'pass Names', 'fail Speed'],
		],
		['the same, in Korean', ['**예외 승인됨**: 프로토타입', '- ❌ 다중 인증: 제외'], ['warn 다중 인증']],
		[
			'what fails below a line that does not',
			['**No exceptions approved**: see below', '- ❌ Two factors: left out'],
			['fail Two factors'],
		],
		['what nobody resolved', ['- **Names**: UNRESOLVED'], ['open Names']],
		[
			'a list of files that are there',
			['- Design:', '  - ✅ research.md (ten decisions)', '  - ✅ `contracts/` - two of them'],
			[],
		],
		[
			'a mark, then another',
			['| Regla | Estado |', '|---|---|', '| Nombres | ✅ Mejora, ⚠️ texto |', '| Partes | ✅, ✅ |'],
			['warn Nombres', 'pass Partes'],
		],
		[
			'a pass with steps to follow',
			['- **II. Names**: PASS, with follow-through required. Two are to be written.'],
			['warn II. Names'],
		],
		[
			'a ticked box on what would be',
			['- [x] If any rule is broken, Complexity Tracking says why'],
			['pass If any rule is broken, Complexity Tracking says why'],
		],
		[
			'a column that says where a rule applies, and how it stands',
			[
				'| Principle | Applies? | Remark |',
				'|---|---|---|',
				'| I. Names | **VIOLATED** | two names |',
				'| II. Parts | No | none |',
			],
			['fail I. Names', 'na II. Parts'],
		],
		['not touched, in German', ['- **II. Namen** — nicht berührt. Nur Text.'], ['na II. Namen']],
		[
			'a claim on one rule',
			['- ✅ Access is by name, and no violations are planned.', '- ✅ Names are plain'],
			['pass Access is by name, and no violations are planned.', 'pass Names are plain'],
		],
		[
			'lines that all begin with a name',
			['Tests: they come first. PASS.', 'Docs: minor changes only. PASS.', 'Speed: no need. N/A'],
			['pass Tests', 'pass Docs', 'na Speed'],
		],
		[
			'the last of several gates, in bold',
			['- **Scope Gate — PASS**: one part', '- **Validation Gate — PASS**: by hand'],
			['pass Scope Gate', 'pass Validation Gate'],
		],
		['a choice that nobody made', ['- **Sound**: pass/fail by the lead'], ['unstated Sound']],
		['a pass that leaves a task', ['- **Sound**: pass with implementation task'], ['warn Sound']],
		[
			'words of the answer in brackets',
			['- One tool only? [Yes]', '- Small? [Yes, two parts]', '- Open? [Yes/No]'],
			['pass One tool only?', 'pass Small?'],
		],
		['no, which deviates', ['- One tool only? **No**, a deviation for the printer.'], ['warn One tool only?']],
		['no, to what should be', ['- Does a number change with every release? **No**, by month.'], []],
		[
			'a violation behind an answer',
			['- One model? **No**, two. -> **VIOLATION** (see Complexity Tracking)'],
			['warn One model? No, two.'],
		],
		[
			'a deviation in brackets last',
			['- Tests: two people only, no test plan. (DEVIATION from the usual way)'],
			['warn Tests'],
		],
		[
			'a heading that calls for something',
			['### II. Names ⚠ AMENDMENT REQUIRED', '', '**Violation**: two names for one part.'],
			['warn II. Names'],
		],
		['a heading with other capitals', ['### II. Names ⚠️ LOCKED', '', 'Two names.'], []],
		[
			'a status after sentences',
			['- Docs: the index has to link it. STATUS: Planned.', '- Speed: docs only. STATUS: Not applicable.'],
			['open Docs', 'na Speed'],
		],
		[
			'the last of several checks',
			['- Scope check: Pass. One part.', '- Result check: Pass. By hand.'],
			['pass Scope check', 'pass Result check'],
		],
		[
			'each, of something else',
			['- **Small-First Principle**: ✅ Each part has one task', '- **Tests**: ❌ none'],
			['pass Small-First Principle', 'fail Tests'],
		],
		['one part of the constitution', ['- Constitution: ten users at once → planned so ✅'], ['pass Constitution']],
		[
			'an exception as before',
			['- **Gate 5 (VI)** — unchanged justified exception; nothing is added.'],
			['warn Gate 5 (VI)'],
		],
		[
			'words before the capitals of a cell',
			['| 原則 | 状態 |', '|---|---|', '| 英語の名前 | 設計上 PASS（実装時に守る） |', '| 試験 | PASS |'],
			['pass 英語の名前', 'pass 試験'],
		],
		[
			'an outcome below a name, in Chinese',
			['- 公共接口', '    - 通过：只有两个', '- 可访问性', '    - 通过：用键盘'],
			['pass 公共接口', 'pass 可访问性'],
		],
		[
			'a header that ends like one',
			['| Rule | Plan Compliance |', '|---|---|', '| Parts | ✅ Only two of them |'],
			['pass Parts'],
		],
		[
			'a bold word of every day in a status column',
			['| Rule | Verdict |', '|---|---|', '| Parts | **Holds** and more so |'],
			['pass Parts'],
		],
	];
	for (const [name, lines, expected] of gates) {
		test(name, () => assert.deepEqual(gatesOf(...lines), expected));
	}
});
