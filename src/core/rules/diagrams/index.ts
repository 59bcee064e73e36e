import type { Rule } from '../rule.ts';
import { diagramComponent } from './diagramComponent.ts';
import { diagramSample } from './diagramSample.ts';
import { diagramSyntax } from './diagramSyntax.ts';

export const diagramRules: readonly Rule[] = [diagramSyntax, diagramSample, diagramComponent];
