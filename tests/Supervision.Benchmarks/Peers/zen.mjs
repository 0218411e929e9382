// Decides every act of facts.json by table.json, then again for as long as told: without a trace, and with one.
import { readFileSync } from 'node:fs';
import { ZenEngine } from '@gorules/zen-engine';

const read = (name) => JSON.parse(readFileSync(name, 'utf8'));
const [facts, decision] = [read('facts.json'), new ZenEngine().createDecision(read('table.json'))];
const granted = [];

for (const act of facts) granted.push((await decision.evaluate(act)).result.granted ?? null);

async function pace(until, options) {
  await run(until / 2, options);
  return run(until, options);
}

async function run(until, options) {
  const [start, worked] = [performance.now(), process.cpuUsage()];
  let done = 0;

  for (; performance.now() - start < until; done++) await decision.evaluate(facts[done % facts.length], options);

  const { user, system } = process.cpuUsage(worked);
  return { rate: done / (performance.now() - start) * 1e3, perCore: done / (user + system) * 1e6 };
}

const until = Number(process.argv[2]);
process.stdout.write(JSON.stringify({ granted, plain: await pace(until), traced: await pace(until, { trace: true }) }));
