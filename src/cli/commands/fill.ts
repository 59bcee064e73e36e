import { type Command, Option } from 'commander';
import { createFill } from '../../core/fill/createFill.ts';
import { fillTargets } from '../../core/fill/fillTarget.ts';
import type { Suggestion } from '../../core/fill/suggestion.ts';
import { noCancellation } from '../../core/project/workspace.ts';
import { applyEdits } from '../../core/text/edits.ts';
import type { DocUri } from '../../core/text/textDocument.ts';
import { type CliEnv, UsageError } from '../cliEnv.ts';
import { cliClock, formatMessage, openSession, type Session } from '../session.ts';

interface FillOptions {
	readonly format: 'text' | 'json';
	readonly apply?: boolean;
}

/** One place in the output. Lines and columns are 1-based. */
interface ListedTarget {
	readonly kind: string;
	readonly label: string;
	readonly line: number;
	readonly column: number;
	readonly endLine: number;
	readonly endColumn: number;
	readonly suggestions: readonly Pick<Suggestion, 'label' | 'source' | 'confidence' | 'detail'>[];
}

/** `plumbline fill`: what is left to fill in documents, and what could stand there. */
export function register(program: Command, env: CliEnv): void {
	program
		.command('fill')
		.description('List what is left to fill in documents, with suggestions and their sources.')
		.argument('<files...>', 'documents or globs')
		.addOption(new Option('--format <name>', 'how to print').choices(['text', 'json']).default('text'))
		.option('--apply', 'write the first suggestion of each place that is sure')
		.action(async (files: string[], options: FillOptions) => {
			const session = await openSession(env, files);
			const filler = createFill(session.plumbline, {
				workspace: session.workspace,
				clock: cliClock(env),
				translate: formatMessage,
			});
			const listed: { path: string; targets: ListedTarget[] }[] = [];
			for (const uri of session.documents) {
				if (options.apply) {
					await applySure(session, filler, uri);
				}
				listed.push({ path: session.pathOf(uri), targets: await listTargets(session, filler, uri) });
			}
			env.stdout.write(
				options.format === 'json'
					? `${JSON.stringify({ version: 1, documents: listed }, undefined, 2)}\n`
					: listed.map(({ path, targets }) => toText(path, targets)).join(''),
			);
			env.setExitCode(0);
		});
}

type Filler = ReturnType<typeof createFill>;

async function listTargets({ plumbline }: Session, filler: Filler, uri: DocUri): Promise<ListedTarget[]> {
	const parsed = await plumbline.parse(uri, noCancellation);
	const listed: ListedTarget[] = [];
	for (const target of parsed ? fillTargets(parsed) : []) {
		const { start, end } = target.range;
		const suggestions = await filler.suggest(parsed!, target);
		listed.push({
			kind: target.kind,
			label: target.label,
			line: start.line + 1,
			column: start.character + 1,
			endLine: end.line + 1,
			endColumn: end.character + 1,
			suggestions: suggestions.map(({ label, source, confidence, detail }) => ({ label, source, confidence, detail })),
		});
	}
	return listed;
}

/** Fills one place after the other, since each moves those behind it; what nobody is sure of stays. */
async function applySure({ plumbline, workspace, pathOf }: Session, filler: Filler, uri: DocUri): Promise<void> {
	let passed = 0;
	for (;;) {
		const parsed = await plumbline.parse(uri, noCancellation);
		const target = parsed && fillTargets(parsed)[passed];
		if (!parsed || !target) {
			break;
		}
		const [first] = await filler.suggest(parsed, target);
		const [edit] = first?.confidence === 'high' ? first.edits : [];
		if (edit?.kind === 'change') {
			workspace.setText(uri, applyEdits(parsed.document, edit.edits));
			const left = fillTargets((await plumbline.parse(uri, noCancellation))!).length;
			passed += left < fillTargets(parsed).length ? 0 : 1;
		} else {
			passed++;
		}
	}
	const text = workspace.texts.get(uri);
	if (text !== undefined) {
		try {
			workspace.write(uri, text);
		} catch (error) {
			throw new UsageError(`${pathOf(uri)} cannot be written: ${error instanceof Error ? error.message : error}`);
		}
	}
}

function toText(path: string, targets: readonly ListedTarget[]): string {
	return targets
		.map(({ line, column, kind, label, suggestions }) => {
			const lines = suggestions.map(each => `    ${each.label}  (${each.source})\n`);
			return `${path}:${line}:${column}  ${kind}  ${label}\n${lines.join('')}`;
		})
		.join('');
}
