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
	const data = readObject(integration);
	const agent = [data.default_integration, data.integration].find(key => typeof key === 'string' && key !== '');
	const key = typeof agent === 'string' ? agent : '';
	const mark = Object.hasOwn(skillMarks, key) ? skillMarks[key] : undefined;
	const separators = readObject(data.integration_settings);
	const given = Object.hasOwn(separators, key) ? readObject(separators[key]).invoke_separator : undefined;
	const separator = given === '.' || given === '-' ? given : mark ? '-' : '.';
	const name = `${separator === '-' ? (mark ?? '/') : '/'}speckit${separator}${command}`;
	return words.trim() === '' ? name : `${name} ${words.trim()}`;
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
