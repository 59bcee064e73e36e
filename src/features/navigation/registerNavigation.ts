import * as vscode from 'vscode';
import type { Plumbline } from '../../core/plumbline.ts';
import { registerCommands } from '../../host/commands.ts';
import { documentSelector } from '../../host/documentSelector.ts';
import type { OutputLogger } from '../../host/logger.ts';
import type { createNavigation } from './navigation.ts';

/** Hovers, definitions, references and links, and the commands that go from gate to gate and to principles. */
export function registerNavigation(plumbline: Plumbline, logger: OutputLogger): vscode.Disposable {
	let loading: Promise<ReturnType<typeof createNavigation>> | undefined;
	function navigation(): NonNullable<typeof loading> {
		loading ??= import('./navigation.ts').then(module => module.createNavigation(plumbline));
		return loading;
	}
	return vscode.Disposable.from(
		vscode.languages.registerHoverProvider(documentSelector, {
			provideHover: async (...args) => (await navigation()).provideHover(...args),
		}),
		vscode.languages.registerDefinitionProvider(documentSelector, {
			provideDefinition: async (...args) => (await navigation()).provideDefinition(...args),
		}),
		vscode.languages.registerReferenceProvider(documentSelector, {
			provideReferences: async (...args) => (await navigation()).provideReferences(...args),
		}),
		vscode.languages.registerDocumentLinkProvider(documentSelector, {
			provideDocumentLinks: async (...args) => (await navigation()).provideDocumentLinks(...args),
		}),
		registerCommands(logger, {
			'plumbline.nextOpenGate': async argument => (await navigation()).showNextOpenGate(argument),
			'plumbline.openPrinciple': async (argument, line) => (await navigation()).openPrinciple(argument, line),
		}),
	);
}
