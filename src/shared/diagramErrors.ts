/** Why Mermaid cannot read a source. `line` and `character` are 0-based places in the source. */
export interface DiagramError {
	readonly reason: 'empty' | 'unknown-type' | 'unexpected' | 'unfinished' | 'too-long' | 'other';
	/** What is not expected, or Mermaid's own words. */
	readonly text: string;
	readonly line: number;
	readonly character: number;
	readonly endCharacter: number;
}

/** Asks the worker that holds Mermaid's parser. */
export interface ParseRequest {
	readonly id: number;
	readonly source: string;
}

/** The worker's answer; without `error` the source can be read. */
export interface ParseAnswer {
	readonly id: number;
	readonly error?: DiagramError;
}

export function isParseRequest(value: unknown): value is ParseRequest {
	return isRecord(value) && typeof value.id === 'number' && typeof value.source === 'string';
}

export function isParseAnswer(value: unknown): value is ParseAnswer {
	return isRecord(value) && typeof value.id === 'number' && (value.error === undefined || isDiagramError(value.error));
}

function isDiagramError(value: unknown): value is DiagramError {
	return (
		isRecord(value) &&
		typeof value.reason === 'string' &&
		typeof value.text === 'string' &&
		[value.line, value.character, value.endCharacter].every(Number.isInteger)
	);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
