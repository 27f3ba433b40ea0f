/** `npm run check:translations` */
import {checkProject} from './check-project.js';
import {CONFIG_FILE} from './project.js';

const faults = await checkProject(CONFIG_FILE);
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.stdout.write(faults.length > 0 ? '' : 'Every message is translated.\n');
process.exitCode = faults.length > 0 ? 1 : 0;
