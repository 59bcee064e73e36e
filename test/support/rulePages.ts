import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Files of a project, by path. The first is the one that the rule reports in. */
export type Example = Readonly<Record<string, string>>;

export interface RulePage {
	readonly code: string;
	readonly text: string;
	readonly failing: Example;
	readonly fixed: Example;
}

const feature = 'specs/001-shared-carts/';

/** Where the file of a fence lies, told from its info string: `markdown`, `markdown spec`, `yaml plumbline.yml`. */
const places: Readonly<Record<string, string>> = {
	'': `${feature}plan.md`,
	plan: `${feature}plan.md`,
	spec: `${feature}spec.md`,
	tasks: `${feature}tasks.md`,
	research: `${feature}research.md`,
	'data-model': `${feature}data-model.md`,
	quickstart: `${feature}quickstart.md`,
	checklist: `${feature}checklists/requirements.md`,
	constitution: '.specify/memory/constitution.md',
	'plumbline.yml': '.specify/plumbline.yml',
	'extensions.yml': '.specify/extensions.yml',
	'feature.json': '.specify/feature.json',
};

/** Every page of docs/rules, its examples read. @param root the repository, or the installed extension */
export function readRulePages(root = process.cwd()): RulePage[] {
	const folder = path.join(root, 'docs/rules');
	return readdirSync(folder)
		.filter(name => name.endsWith('.md'))
		.map(name => readRulePage(folder, name.slice(0, -3)));
}

function readRulePage(folder: string, code: string): RulePage {
	const text = readFileSync(path.join(folder, `${code}.md`), 'utf8');
	return { code, text, failing: exampleIn(sectionOf(text, 'Failing')), fixed: exampleIn(sectionOf(text, 'Fixed')) };
}

/** Headings inside of fences are none. */
export function sectionOf(text: string, title: string): string {
	let fence = '';
	let inside = false;
	const kept: string[] = [];
	for (const line of text.split('\n')) {
		const mark = /^(`{3,})/.exec(line)?.[1] ?? '';
		if (mark !== '') {
			fence = fence === '' ? mark : mark === fence && line === mark ? '' : fence;
		}
		if (fence === '' && /^##? /.test(line)) {
			inside = line === `## ${title}`;
		} else if (inside) {
			kept.push(line);
		}
	}
	return kept.join('\n');
}

function exampleIn(section: string): Example {
	const files: Record<string, string> = {};
	for (const [, , info, text] of section.matchAll(/^(`{3,})(\S+(?: .+)?)\n([\s\S]*?)^\1$/gm)) {
		const name = info!.split(' ')[1] ?? '';
		files[places[name] ?? name] = text!;
	}
	return files;
}
