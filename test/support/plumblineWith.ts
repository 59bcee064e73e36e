import type { CheckDiagram } from '../../src/core/diagrams/diagram.ts';
import { createPlumbline } from '../../src/core/index.ts';
import type { Plumbline, Settings } from '../../src/core/plumbline.ts';
import { Emitter } from '../../src/core/project/emitter.ts';
import { defaultSpecRoots } from '../../src/core/project/listing.ts';
import type { ILogger } from '../../src/core/project/workspace.ts';
import { type FileContent, InMemoryWorkspace } from './inMemoryWorkspace.ts';

/** What a logger was told, `warn A document cannot be read`. */
export class RecordingLogger implements ILogger {
	readonly lines: string[] = [];
	debug(): void {}
	info(message: string): void {
		this.lines.push(`info ${message}`);
	}
	warn(message: string): void {
		this.lines.push(`warn ${message}`);
	}
	error(message: string): void {
		this.lines.push(`error ${message}`);
	}
}

/** The message with `{0}` … replaced, untranslated. */
export function translate(message: string, ...args: readonly (string | number)[]): string {
	return message.replace(/\{(\d+)\}/g, (hole, index) => String(args[Number(index)] ?? hole));
}

export const fixedClock = { today: () => '2026-05-01', timestamp: () => '20260501-134501' };

/** A whole Plumbline over files in memory. */
export function plumblineWith(
	files: Readonly<Record<string, FileContent>> = {},
	options: {
		readonly settings?: Partial<Settings>;
		readonly folders?: readonly string[];
		readonly checkDiagram?: CheckDiagram;
	} = {},
): {
	readonly plumbline: Plumbline;
	readonly workspace: InMemoryWorkspace;
	readonly logger: RecordingLogger;
	/** Replaces settings and tells Plumbline so. */
	configure(settings: Partial<Settings>): void;
} {
	const workspace = new InMemoryWorkspace(files, options.folders);
	const logger = new RecordingLogger();
	const settingsChanged = new Emitter<void>();
	let settings: Settings = { specRoots: defaultSpecRoots, rules: {}, ...options.settings };
	const plumbline = createPlumbline({
		workspace,
		logger,
		clock: fixedClock,
		settings: { get: () => settings, onDidChange: settingsChanged.event },
		translate,
		checkDiagram: options.checkDiagram,
	});
	return {
		plumbline,
		workspace,
		logger,
		configure(changes) {
			settings = { ...settings, ...changes };
			settingsChanged.fire();
		},
	};
}
