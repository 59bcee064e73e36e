import type { Spec } from '../../documents/spec.ts';
import type { Tasks } from '../../documents/tasks.ts';
import type { Feature, Project } from '../../project/project.ts';
import type { ParsedDocument } from '../../rules/rule.ts';
import type { Diagram, DiagramNode } from '../diagram.ts';

/** What diagrams are derived from. All reading happened before. */
export interface DerivedSource {
	readonly feature: Feature;
	readonly project: Project | undefined;
	readonly spec: (ParsedDocument & { readonly read: Spec }) | undefined;
	readonly plan: ParsedDocument | undefined;
	readonly tasks: (ParsedDocument & { readonly read: Tasks }) | undefined;
	readonly dataModel: ParsedDocument | undefined;
	/** Drawings that people made. */
	readonly found: readonly Diagram[];
	translate(message: string, ...args: readonly (string | number)[]): string;
}

/** One kind of derived diagram: undefined where the documents say too little, or the feature has such a drawing. */
export type Derive = (source: DerivedSource) => Derived | undefined;

export interface Derived {
	readonly kind: string;
	readonly title: string;
	readonly type: string;
	readonly source: string;
	readonly nodes: readonly DiagramNode[];
	/** Where its data stands. */
	readonly document: ParsedDocument;
	/** 0-based. */
	readonly line: number;
}
