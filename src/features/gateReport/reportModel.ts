import { matchPrinciple } from '../../core/documents/constitution.ts';
import type { Gate, GateState } from '../../core/gates/gate.ts';
import type { Plumbline } from '../../core/plumbline.ts';
import type { Project } from '../../core/project/project.ts';
import type { CancellationToken } from '../../core/project/workspace.ts';
import { relativePath } from '../../core/text/uri.ts';
import { standingWord, stateWord } from '../../host/gateWords.ts';
import { pause } from '../../host/pause.ts';
import { readPrinciples } from '../../host/principles.ts';
import type { GateReport, ReportCell, ReportRow } from '../../shared/gateReport.ts';

const severity: Readonly<Record<GateState, number>> = { fail: 5, open: 4, warn: 3, unstated: 2, pass: 1, na: 0 };

/** How each plan of the project stands to each principle of its constitution. */
export async function buildReport(
	plumbline: Plumbline,
	project: Project,
	otherGates: string,
	token: CancellationToken,
): Promise<GateReport> {
	const principles = await readPrinciples(plumbline, project, token);
	const rows: ReportRow[] = [];
	for (const { name, artifacts } of project.features) {
		for (const { uri } of artifacts.filter(artifact => artifact.kind === 'plan')) {
			const gates = (await plumbline.parse(uri, token))?.plan?.gates;
			await pause();
			if (gates) {
				const matched = gates.current.map(gate => ({ gate, principle: matchPrinciple(gate, principles) }));
				rows.push({
					feature: name,
					uri,
					path: relativePath(project.uri, uri) ?? uri,
					standing: gates.standing,
					standingWord: standingWord(gates.standing),
					cells: [...principles, undefined].map(principle =>
						toCell(matched.filter(each => each.principle === principle).map(each => each.gate)),
					),
				});
			}
		}
	}
	const hasOthers = rows.some(row => row.cells.at(-1));
	const titles = principles.map(principle => principle.title);
	return hasOthers
		? { project: project.name, columns: [...titles, otherGates], rows }
		: { project: project.name, columns: titles, rows: rows.map(row => ({ ...row, cells: row.cells.slice(0, -1) })) };
}

/** Of several gates the worst is shown. */
function toCell(gates: readonly Gate[]): ReportCell | null {
	const [worst] = [...gates].sort((a, b) => severity[b.state] - severity[a.state]);
	return worst
		? { state: worst.state, word: stateWord(worst.state), line: worst.line, count: gates.length, note: worst.note }
		: null;
}
