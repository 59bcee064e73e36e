/** What a field of a plan is about, whatever the flavour calls it. */
export type FieldId =
	| 'language'
	| 'dependencies'
	| 'storage'
	| 'testing'
	| 'platform'
	| 'type'
	| 'performance'
	| 'constraints'
	| 'scale';

const labels: readonly (readonly [FieldId, RegExp])[] = [
	['language', /^(?:programming )?languages?\b|^runtime\b/i],
	['dependencies', /\bdependencies$|^frameworks?\b/i],
	['storage', /^(?:storage|databases?|database type|persistence|data store)\b/i],
	['testing', /^(?:testing|test framework|tests)$/i],
	['platform', /\bplatforms?$/i],
	['type', /^project type$/i],
	['performance', /^performance\b/i],
	['constraints', /^constraints$/i],
	['scale', /^scale\b/i],
];

/** @example fieldIdOf('Language/Runtime') // 'language' */
export function fieldIdOf(label: string): FieldId | undefined {
	return labels.find(([, pattern]) => pattern.test(label))?.[0];
}

/** Whether a value says something: no brackets of a template, no open question. */
export function isFilled(value: string): boolean {
	return value !== '' && !/^\\?\[[^\]]*\]\\?$|NEEDS CLARIFICATION|<<\w+>>|^\W*TODO\b/.test(value.trim());
}
