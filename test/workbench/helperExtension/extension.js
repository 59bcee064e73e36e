// What VS Code has elsewhere and tests need: language models, and folders that cannot be written to.
const { registerModels } = require('./models.js');
const { registerReadOnlyFiles } = require('./readOnlyFiles.js');

exports.activate = ({ subscriptions }) => {
	registerModels(subscriptions);
	registerReadOnlyFiles(subscriptions);
};
