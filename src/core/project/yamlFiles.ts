// What reads YAML, in one module: hosts load it, and the parser with it, when a project has the first such file.
export { presetEntry } from '../templates/presetManifest.ts';
export { configProblems } from './configProblems.ts';
export { readProjectSettings } from './readProjectSettings.ts';
