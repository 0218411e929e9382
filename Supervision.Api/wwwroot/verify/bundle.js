"use strict";
// A bundle: an open one as a whole, a sealed one as far as it is public, and one target's own line.
(sv => {
  const { need, get } = sv;
  const HEADERS = {
    result: "stratum,rank,target,ticket,kind", assignment: "target,team,slot,inspector,ticket",
  };

  function start(files) {
    const rule = sv.json(files, "rule.json");
    sv.checkRule(rule);
    sv.people.committed(rule);
    const digest = sv.sha256.bytes(files["rule.json"]);
    return { rule, digest, seeds: sv.seeds(rule, digest, sv.json(files, "reveal.json")) };
  }

  function inputs(files, rule) {
    const key = get(sv.json(files, "frame-key.json"), "frameKey", "text", "frame-key.json");
    need(/^[0-9a-f]{32}$/.test(key), "frame-key.json的frameKey应是32个小写十六进制数字。");
    const frame = sv.rows(files, "frame.csv", "target,stratum", (a, b) => sv.compare(a[0], b[0]));
    const roster = sv.rows(files, "roster.csv", "team,inspector,lead", (a, b) => sv.compare(a[1], b[1]));
    const recusals = sv.rows(files, "recusals.csv", "target,inspector", (a, b) => sv.compare(a[0], b[0]) || sv.compare(a[1], b[1]));

    const members = new Map(rule.strata.map(s => [s.code, []]));
    const known = new Set();
    frame.forEach(([target, stratum], i) => {
      need(sv.isTarget(target), `文件frame.csv第${i + 2}行的“${target}”不是校验位正确的统一社会信用代码，也不是“类型:编号”。`);
      need(members.has(stratum), `文件frame.csv第${i + 2}行的层“${stratum}”不在rule.json中。`);
      members.get(stratum).push(i);
      known.add(target);
    });

    const people = new Map(rule.teams.map(t => [t.team, []]));
    roster.forEach(([team, inspector, lead], i) => {
      need(people.has(team) && (lead === "0" || lead === "1"), `文件roster.csv第${i + 2}行的检查组不在rule.json中，或者lead不是1或0。`);
      people.get(team).push({ inspector, lead: lead === "1" });
    });

    const everyone = new Set(roster.map(cells => cells[1])), recused = new Map();
    recusals.forEach(([target, inspector], i) => {
      need(known.has(target) && everyone.has(inspector), `文件recusals.csv第${i + 2}行的对象或者人员不在名单中。`);
      if (!recused.has(target)) recused.set(target, new Set());
      recused.get(target).add(inspector);
    });
    return { key, frame, members, people, recused, inspectors: roster.map(cells => cells[1]) };
  }

  function checkServed(rule, { frame, people, recused }) {
    for (const team of rule.teams) {
      const covered = new Set(team.strata ?? rule.strata.map(s => s.code)), own = people.get(team.team);
      const everywhere = sv.assignment.unserved(team, own, new Set());
      for (const [target, stratum] of frame) {
        need(!covered.has(stratum) || !(everywhere || (recused.has(target) && sv.assignment.unserved(team, own, recused.get(target)))),
          `${team.team}没有足够的人员可派往${target}，这样的规则不能作出承诺。`);
      }
    }
  }

  /** @param report (step, done, of) is told how far the work has come. */
  function open(files, report) {
    report("核对规则、承诺和揭示", 0, 1);
    const { rule, digest, seeds } = start(files);
    report("读取名录、人员和回避关系", 0, 1);
    const read = inputs(files, rule);
    const { root, tickets } = sv.frame.hashAll(read.frame, read.key, seeds.targets, (i, n) => report("计算名录根和抽取号", i, n));
    for (const [name, said, found] of [["frame.csv", rule.frameRoot, root], ["roster.csv", rule.rosterDigest, sv.sha256.bytes(files["roster.csv"])],
      ["recusals.csv", rule.recusalsDigest, sv.sha256.bytes(files["recusals.csv"])]]) {
      need(said === found, `文件${name}与承诺不符：承诺的摘要是${said}，现在是${found}。`);
    }
    for (const s of rule.strata) {
      need(read.members.get(s.code).length === s.size, `层${s.code}在规则中有${s.size}个对象，名录中有${read.members.get(s.code).length}个。`);
    }
    checkServed(rule, read);
    const identity = sv.people.check(files, rule, read.inspectors);

    report("排序和抽取", 0, 1);
    const result = rule.strata.flatMap(s => Array.from(Int32Array.from(read.members.get(s.code)).sort((a, b) => sv.frame.byTicket(tickets, a, b))
      .subarray(0, s.quota + s.reserve), (i, rank) => ({ i, stratum: s.code, rank: rank + 1, drawn: rank < s.quota })));
    sv.same(files, "result.csv", [HEADERS.result, ...result.map(r =>
      `${r.stratum},${r.rank},${read.frame[r.i][0]},${sv.sha256.hex(tickets, 8 * r.i)},${r.drawn ? "drawn" : "reserve"}`)]);

    const drawn = result.filter(r => r.drawn).sort((a, b) => sv.frame.byTicket(tickets, a.i, b.i));
    const teams = rule.teams.map(team => {
      const covered = new Set(team.strata ?? rule.strata.map(s => s.code));
      const targets = drawn.filter(r => covered.has(r.stratum)).map(r => read.frame[r.i][0]);
      return { team, ...sv.assignment.assign(team, targets, read.people.get(team.team), read.recused, seeds.inspectors,
        (t, n) => report(`分派${team.team}的人员`, t, n)) };
    });
    sv.same(files, "assignment.csv", [HEADERS.assignment, ...teams.flatMap(t => t.lines)]);
    const replaced = sv.replacements.NAME in files ? [sv.replacements.replay(files, rule, result.map(r =>
      ({ stratum: r.stratum, target: read.frame[r.i][0], ticket: sv.sha256.hex(tickets, 8 * r.i), drawn: r.drawn })),
    teams, read.people, read.recused, seeds.inspectors)] : [];
    const replacements = replaced.length ? sv.text(files, sv.replacements.NAME).split("\n").slice(1, -1)
      .map(line => sv.sha256.text(`${sv.people.replacementSalt(rule, read.key, line)}:${line}`)) : [];
    const assignmentRoot = sv.people.committed(rule) === null ? undefined : sv.people.assignmentRoot(teams.flatMap(t => t.lines), read.key);
    return {
      digest, targets: read.frame.length, known: { loads: Object.fromEntries(teams.map(t => [t.team.team, t.c])), replacements, assignmentRoot },
      said: [`名录 ${read.frame.length} 户，根与承诺一致；人员名单和回避关系与承诺一致`,
        `${rule.parties.length} 个参与方的随机数都与承诺一致，种子由此和公开数值算出`,
        `抽中 ${drawn.length} 户、候补 ${result.length - drawn.length} 户，逐行一致`,
        `分派 ${teams.reduce((sum, t) => sum + t.lines.length, 0)} 人次，逐行一致`, ...identity.said, ...replaced],
      unsaid: identity.unsaid,
    };
  }

  sv.bundle = { start, open };
})(self.sv ??= {});
