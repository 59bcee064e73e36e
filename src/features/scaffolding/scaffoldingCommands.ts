// What the commands do, in a file of its own: most windows never run one.
export { runRenameFeature, runSetActiveFeature } from './featureCommands.ts';
export { runNewArtifact } from './newArtifact.ts';
export { runNewFeature } from './newFeature.ts';
export { runCompareWithTemplate, runCreateTemplateOverride, runInsertMissingSections } from './templateCommands.ts';
