import * as vscode from 'vscode';
import type { Plumbline } from '../../core/plumbline.ts';
import { artifactNames } from '../../core/templates/artifacts.ts';
import { missingKindOf, resourceOf, rowResourceOf } from '../../host/commandArguments.ts';
import { registerCommands } from '../../host/commands.ts';
import type { OutputLogger } from '../../host/logger.ts';
import type { VscodeWorkspace } from '../../host/vscodeWorkspace.ts';
import { runRenameFeature, runSetActiveFeature } from './featureCommands.ts';
import { runNewArtifact } from './newArtifact.ts';
import { runNewFeature } from './newFeature.ts';
import { chooseProject } from './places.ts';
import {
	registerTemplateDocuments,
	runCompareWithTemplate,
	runCreateTemplateOverride,
	runInsertMissingSections,
} from './templateCommands.ts';

export interface ScaffoldingParts {
	readonly plumbline: Plumbline;
	readonly workspace: VscodeWorkspace;
	readonly logger: OutputLogger;
}

/** Commands that start features and documents, and bring them in line with their templates. */
export function registerScaffolding(parts: ScaffoldingParts): vscode.Disposable {
	return vscode.Disposable.from(
		registerTemplateDocuments(parts),
		registerCommands(parts.logger, {
			'plumbline.newFeature': async argument => {
				const project = await chooseProject(parts.plumbline, resourceOf(argument));
				return project && runNewFeature(parts, project);
			},
			'plumbline.newPlan': argument => runNewArtifact(parts, resourceOf(argument), 'plan'),
			'plumbline.newArtifact': argument => {
				const kind = missingKindOf(argument);
				return runNewArtifact(
					parts,
					resourceOf(argument),
					artifactNames.find(name => name === kind),
				);
			},
			'plumbline.insertMissingSections': argument => runInsertMissingSections(parts, resourceOf(argument)),
			'plumbline.compareWithTemplate': argument => runCompareWithTemplate(parts, resourceOf(argument)),
			'plumbline.createTemplateOverride': argument => runCreateTemplateOverride(parts, resourceOf(argument)),
			'plumbline.setActiveFeature': argument => runSetActiveFeature(parts, rowResourceOf(argument)),
			'plumbline.renameFeature': argument => runRenameFeature(parts, resourceOf(argument)),
		}),
	);
}
