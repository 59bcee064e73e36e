import type { CheckDiagram } from '../core/diagrams/diagram.ts';
import type { FileSystem } from './nodeWorkspace.ts';

export interface Output {
	write(text: string): unknown;
	readonly isTTY?: boolean;
	readonly columns?: number;
}

/** Everything outside of the program that a command touches, passed in so that tests need no globals. */
export interface CliEnv {
	/** Data. */
	readonly stdout: Output;
	/** Talk: warnings, progress, errors. */
	readonly stderr: Output;
	readonly stdin: AsyncIterable<Uint8Array>;
	/** Absolute. */
	readonly cwd: string;
	readonly env: Readonly<Record<string, string | undefined>>;
	readonly now: () => Date;
	readonly files: FileSystem;
	/** The text of `docs/rules/<code>.md`, if it came along. */
	readonly rulePage: (code: string) => string | undefined;
	/** Mermaid's parser, loaded with the first diagram; without it their syntax is not checked. */
	readonly checkDiagram?: CheckDiagram;
	readonly version: string;
	/** 0 clean, 1 findings, 2 usage or I/O failure. */
	setExitCode(code: 0 | 1 | 2): void;
}

/** A failure that a user can do something about: shown as its sentence, without a stack. Exit code 2. */
export class UsageError extends Error {}

/** Whether output may be coloured. */
export function hasColours({ stdout, env }: Pick<CliEnv, 'stdout' | 'env'>): boolean {
	return stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
}
