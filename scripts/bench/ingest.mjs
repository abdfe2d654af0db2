// Runs the command with these parameters, and says on the last line of standard error what it took, as JSON:
// seconds of the clock and of the processor (all threads), and peak memory. The start of the process is not counted.
import { performance } from 'node:perf_hooks';
import { runProgram } from '../../dist/cli/program.js';

const began = performance.now();
const before = process.cpuUsage();
await runProgram(process.argv.slice(2));
const { user, system } = process.cpuUsage(before);
const taken = { seconds: (performance.now() - began) / 1000, processor: (user + system) / 1e6 };
console.error(JSON.stringify({ ...taken, peakBytes: process.resourceUsage().maxRSS * 1024 }));
