import type { DocumentKind } from '../project/project.ts';

/** What Spec Kit's agents can be asked to do. */
export const agentCommands = [
	'constitution',
	'specify',
	'clarify',
	'plan',
	'checklist',
	'tasks',
	'analyze',
	'implement',
	'converge',
	'taskstoissues',
] as const;

export type AgentCommand = (typeof agentCommands)[number];

/** Agents that start a skill by another mark than a slash, see Spec Kit's `_invocation_style.py`. */
const skillMarks: Readonly<Record<string, string>> = {
	codex: '$',
	zcode: '$',
	'command-code': '$',
	kimi: '/skill:',
};

/**
 * What to type to the project's agent: `/speckit.plan`, `/speckit-plan`, `$speckit-plan` or `/skill:speckit-plan`.
 * @param integration text of `.specify/integration.json`; undefined if there is none
 * @param words what follows the command
 * @example agentCommand('{"integration":"codex"}', 'plan', 'use Go') // '$speckit-plan use Go'
 */
export function agentCommand(integration: string | undefined, command: AgentCommand, words = ''): string {
	const key = agentOf(integration);
	const mark = Object.hasOwn(skillMarks, key) ? skillMarks[key] : undefined;
	const separators = readObject(readObject(integration).integration_settings);
	const given = Object.hasOwn(separators, key) ? readObject(separators[key]).invoke_separator : undefined;
	const separator = given === '.' || given === '-' ? given : mark ? '-' : '.';
	const name = `${separator === '-' ? (mark ?? '/') : '/'}speckit${separator}${command}`;
	return words.trim() === '' ? name : `${name} ${words.trim()}`;
}

/**
 * The key of the project's agent: `copilot`, `claude`, `codex`; `''` if nothing says which it is.
 * @param integration text of `.specify/integration.json`
 */
export function agentOf(integration: string | undefined): string {
	const data = readObject(integration);
	const agent = [data.default_integration, data.integration].find(key => typeof key === 'string' && key !== '');
	return typeof agent === 'string' ? agent : '';
}

/**
 * What a feature needs next, told from its documents.
 * @param kinds of the documents that it has
 */
export function nextCommand(kinds: readonly DocumentKind[], hasConstitution: boolean): AgentCommand {
	const steps = [
		[hasConstitution, 'constitution'],
		[kinds.includes('spec'), 'specify'],
		[kinds.includes('plan'), 'plan'],
		[kinds.includes('tasks'), 'tasks'],
	] as const;
	return steps.find(([done]) => !done)?.[1] ?? 'implement';
}

/** @param value a mapping, or the JSON text of one */
function readObject(value: unknown): Readonly<Record<string, unknown>> {
	try {
		const data: unknown = typeof value === 'string' ? JSON.parse(value) : value;
		return typeof data === 'object' && data !== null ? { ...data } : {};
	} catch {
		return {}; // a broken file says nothing
	}
}
