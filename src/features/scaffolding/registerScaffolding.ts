import * as vscode from 'vscode';
import type { Plumbline } from '../../core/plumbline.ts';
import { missingKindOf, resourceOf, rowResourceOf } from '../../host/commandArguments.ts';
import { registerCommands } from '../../host/commands.ts';
import type { OutputLogger } from '../../host/logger.ts';
import type { VscodeWorkspace } from '../../host/vscodeWorkspace.ts';
import { registerTemplateDocuments } from './templateDocuments.ts';

export interface ScaffoldingParts {
	readonly plumbline: Plumbline;
	readonly workspace: VscodeWorkspace;
	readonly logger: OutputLogger;
}

/** Commands that start features and documents, and bring them in line with their templates. */
export function registerScaffolding(parts: ScaffoldingParts): vscode.Disposable {
	const commands = () => import('./scaffoldingCommands.ts');
	return vscode.Disposable.from(
		registerTemplateDocuments(parts),
		registerCommands(parts.logger, {
			'plumbline.newFeature': async argument => (await commands()).runNewFeature(parts, resourceOf(argument)),
			'plumbline.newPlan': async argument => (await commands()).runNewArtifact(parts, resourceOf(argument), 'plan'),
			'plumbline.newArtifact': async argument =>
				(await commands()).runNewArtifact(parts, resourceOf(argument), missingKindOf(argument)),
			'plumbline.insertMissingSections': async argument =>
				(await commands()).runInsertMissingSections(parts, resourceOf(argument)),
			'plumbline.compareWithTemplate': async argument =>
				(await commands()).runCompareWithTemplate(parts, resourceOf(argument)),
			'plumbline.createTemplateOverride': async argument =>
				(await commands()).runCreateTemplateOverride(parts, resourceOf(argument)),
			'plumbline.setActiveFeature': async argument =>
				(await commands()).runSetActiveFeature(parts, rowResourceOf(argument)),
			'plumbline.renameFeature': async argument => (await commands()).runRenameFeature(parts, resourceOf(argument)),
		}),
	);
}
