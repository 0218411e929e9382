"use strict";
// ceremony.json: who did what with which body's code. Order, bodies and confirmations (draw-protocol, section 2, phase 3), and the log.
(sv => {
  const { need, get } = sv;
  const FILE = "ceremony.json", FALLBACK = "/fallback";
  const OFFICE = ["frozen", "committed", "revealed", "drawn", "locked"], PARTY = ["value", "absent", "opened"];
  const STEP_OF = {
    "draw-frozen": "frozen", "draw-committed": "committed", "draw-value": "value", "draw-value-absent": "absent",
    "draw-opened": "opened", "draw-revealed": "revealed", "draw-done": "drawn", "draw-locked": "locked",
  };
  const UNPROVEN = "没有证明：这个抽取包是较早的格式，没有仪式记录，不证明每一步由哪个单位凭自己的参与码办理，不证明现场产生的数值先于揭示，也不证明数值经过第二个单位确认";
  const told = (holds, sentence) => need(holds, `仪式记录（${FILE}）：${sentence}。`);
  const hash = text => sv.sha256.text(text);
  const at = step => sv.moment(step.at);

  function readSteps(files) {
    const steps = sv.json(files, FILE);
    told(Array.isArray(steps), "应是各步的列表");
    let last = null;
    steps.forEach((step, i) => {
      const name = get(step, "step", "text", FILE);
      told(OFFICE.includes(name) || PARTY.includes(name), `第${i + 1}步“${name}”不是协议里的步骤`);
      get(step, "digest", "hash", FILE);
      get(step, "index", 0, FILE);
      get(step, "at", "time", FILE);
      const isAfter = last === null || (step.index > last.index && !sv.before(at(step), at(last)));
      told(isAfter, `第${i + 1}步的序号或者时间不在前一步之后`);
      last = step;
    });
    return steps;
  }

  /** Frozen, committed, what the parties do, revealed, drawn and, once it is locked, locked. */
  function checkOrder(rule, steps) {
    const names = steps.map(step => step.step);
    let middle = 2;
    while (PARTY.includes(names[middle])) middle++;
    const begins = names[0] === "frozen" && names[1] === "committed";
    const end = names.slice(middle).join(" ");
    told(begins && (end === "revealed drawn" || end === "revealed drawn locked"), "各步不全、多出或者次序不对：应是冻结、承诺、登记数值和揭示、揭示完毕、抽取、锁定");
    told(sv.before(at(steps[1]), sv.moment(rule.revealBy)), `日志第${steps[1].index}条晚于它的期限`);
  }

  const inTime = (step, last) => told(!sv.before(last, at(step)), `日志第${step.index}条晚于它的期限`);

  function checkOpenings(rule, reveal, steps) {
    const opened = steps.filter(step => step.step === "opened");
    rule.parties.forEach((party, i) => {
      const own = opened.filter(step => step.party === party.party);
      told(own.length === 1 && own[0].body === party.body, `参与方“${party.party}”没有凭本单位的参与码揭示恰好一次`);
      told(own[0].digest === hash(reveal.parties[i].nonce), `日志第${own[0].index}条的摘要与抽取包的文件不符`);
      inTime(own[0], sv.moment(rule.revealBy));
    });
    told(opened.length === rule.parties.length, "揭示的次数比参与方多");
    return opened;
  }

  /** Entered by a party of the rule, confirmed by another body of the rule. */
  function checkConfirmed(rule, step) {
    told(rule.parties.some(party => party.party === step.party && party.body === step.body), `日志第${step.index}条的办理单位不是规则里的那个参与方`);
    told(rule.parties.some(party => party.body === step.confirmedBy), `“${step.source}”没有第二个参与单位的确认`);
    told(step.confirmedBy !== step.body, `“${step.source}”的登记和确认是同一个单位，须是两个不同的单位`);
  }

  function checkAbsence(rule, step) {
    const source = rule.sources.find(known => known.name === step.source);
    told(source && sv.kindOf(source) === "recorded", `日志第${step.index}条所说的来源不在规则中，或者不会没有数值`);
    told(step.digest === hash(step.source), `日志第${step.index}条的摘要与抽取包的文件不符`);
    checkConfirmed(rule, step);
    told([step.body, step.confirmedBy].some(body => !rule.bodies.includes(body)), `说“${step.source}”没有产生的两个单位都是任务的承办单位，须有一个不是`);
    told(!sv.before(at(step), sv.graceEnd(rule, source)), `宽限还没有过，就说“${step.source}”没有产生`);
  }

  function checkWitnessed(source, step, opened) {
    told(step.source === source.name, `现场产生的数值“${source.name}”没有替代办法`);
    told(step.index < opened[0].index, `现场产生的数值“${source.name}”登记在揭示之后：知道随机数的人可以选择它`);
    inTime(step, sv.moment(source.due));
  }

  function checkRecorded(rule, source, step, opened, steps) {
    const late = step.index > opened.at(-1).index && !sv.before(at(step), sv.moment(source.due));
    told(late, `可以查到的数值“${source.name}”登记在产生之前，或者在全部揭示之前`);
    const absent = steps.find(other => other.step === "absent" && other.source === source.name);
    const isFallback = step.source === source.name + FALLBACK;
    told(isFallback === Boolean(absent) && (!absent || absent.index < step.index), `“${source.name}”用替代办法之前，须先有两个单位声明它没有产生；声明之后不能再用原来的数值`);
    const last = sv.lastMoment(rule, source);
    if (last) inTime(step, last);
  }

  function checkValues(rule, reveal, steps, opened) {
    const values = steps.filter(step => step.step === "value");
    rule.sources.forEach((source, i) => {
      const own = values.filter(step => step.source === source.name || step.source === source.name + FALLBACK);
      told(own.length === 1, `公开数值“${source.name}”没有登记确认恰好一次`);
      const [step] = own, value = reveal.sources[i];
      const same = step.source === value.name && step.kind === sv.kindOf(source) && step.digest === hash(value.value);
      told(same, `公开数值“${source.name}”的种类或者数值与规则、揭示文件不符`);
      checkConfirmed(rule, step);
      if (sv.kindOf(source) === "witnessed") checkWitnessed(source, step, opened);
      else checkRecorded(rule, source, step, opened, steps);
    });
    told(values.length === rule.sources.length, "登记的数值比规则的来源多");
  }

  function resultDigest(files) {
    if ("result.csv" in files) return sv.sha256.bytes(files["result.csv"]);
    return "counts.json" in files ? sv.json(files, "counts.json").resultDigest : undefined;
  }

  /** The steps, once they hold; null in a bundle from before the ceremony was recorded. */
  function check(files, rule) {
    const named = "bodies" in rule;
    if (!(FILE in files)) {
      need(!named, `rule.json写明了各参与方的单位，抽取包里却没有${FILE}，看不出是谁办理了哪一步。`);
      return null;
    }
    told(named, "rule.json没有写明各参与方的单位，这份记录无从核对");
    const steps = readSteps(files), reveal = sv.json(files, "reveal.json"), result = resultDigest(files);
    checkOrder(rule, steps);
    const digests = { frozen: rule.frameRoot, committed: sv.sha256.bytes(files["rule.json"]), revealed: sv.sha256.bytes(files["reveal.json"]), drawn: result, locked: result };
    for (const step of steps.filter(step => OFFICE.includes(step.step))) {
      told(step.digest === digests[step.step], `日志第${step.index}条的摘要与抽取包的文件不符`);
    }
    const opened = checkOpenings(rule, reveal, steps);
    steps.filter(step => step.step === "absent").forEach(step => checkAbsence(rule, step));
    checkValues(rule, reveal, steps, opened);
    return steps;
  }

  function digestIn({ kind, record }) {
    if (kind === "draw-value") return hash(String(record.value));
    if (kind === "draw-value-absent") return hash(String(record.source));
    const names = { "draw-frozen": "frameRoot", "draw-committed": "commitDigest", "draw-opened": "nonceDigest", "draw-revealed": "revealDigest" };
    return record[names[kind] ?? "resultDigest"];
  }

  function saysSame({ kind, record }, step) {
    if (kind === "draw-opened") return record.party === step.party && record.body === step.body;
    if (kind !== "draw-value" && kind !== "draw-value-absent") return true;
    const sameKind = kind === "draw-value-absent" || record.kind === step.kind;
    return sameKind && record.source === step.source && record.by === step.body && record.confirmedBy === step.confirmedBy;
  }

  /** Holds the steps against the entries of the log, in both directions. */
  function checkInLog(entries, steps) {
    const logged = entries.filter(entry => entry.kind in STEP_OF);
    told(logged.length === steps.length, `日志里有${logged.length}步，这里有${steps.length}步`);
    logged.forEach((entry, i) => {
      const step = steps[i];
      const sameTime = !sv.before(sv.moment(entry.at), at(step)) && !sv.before(at(step), sv.moment(entry.at));
      const same = STEP_OF[entry.kind] === step.step && entry.index === step.index && sameTime && digestIn(entry) === step.digest;
      told(same && saysSame(entry, step), `与透明日志第${entry.index}条不一致`);
    });
  }

  /** What a reader is told of it: what holds, and what is not proved. */
  function says(rule, steps, logged) {
    if (steps === null) return { said: [], unsaid: [UNPROVEN] };
    const unsaid = [];
    if (!logged) unsaid.push("没有证明：仪式记录没有与透明日志对照");
    if (steps.at(-1).step !== "locked") unsaid.push("没有证明：抽取还没有锁定，或者仪式记录是在锁定之前导出的");
    return {
      said: [`仪式 ${steps.length} 步的次序、单位和确认相符：${rule.parties.length} 个参与方各凭本单位的参与码揭示，公开数值都由两个单位登记确认，现场产生的数值先于揭示`],
      unsaid,
    };
  }

  sv.ceremony = { FILE, check, checkInLog, says };
})(self.sv ??= {});
