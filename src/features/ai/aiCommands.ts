// What is loaded when somebody first asks a model or an agent.
export { askAgent } from './askAgent.ts';
export { copyPrompt } from './copyPrompt.ts';
export { draftWithModel } from './draftWithModel.ts';
