// Runs a command and sees to it that nothing of it outlives the script that asked for it.
//
// A script that is killed outright cannot clean up. But its channel to this process closes with it, and then this process
// ends its whole group, which is the command and all that the command has started.
//
// Started by guardedProcess.mjs: node guard.mjs <program> <arguments …>
import { spawn } from 'node:child_process';

const [program, ...args] = process.argv.slice(2);
const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'] });
child.on('error', error => {
	console.error(error.message);
	tellAndEnd(1);
});
child.on('exit', code => tellAndEnd(code ?? 1));
process.on('disconnect', endAll);
// Ctrl+C and its kind are for the script, which then closes the channel.
process.on('SIGINT', () => {});

function tellAndEnd(code) {
	process.send?.({ code }, endAll);
}

function endAll() {
	if (process.platform === 'win32') {
		spawn('taskkill', ['/pid', String(process.pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true });
	} else {
		process.kill(-process.pid, 'SIGKILL');
	}
}
