"use strict";
// Replacements: each entry says who goes and why; who comes follows from the tickets (draw-protocol, section 7).
(sv => {
  const { need, sha256 } = sv;
  const NAME = "replacements.csv", HEADER = "seq,target,team,slot,out,in,ticket,c,reason";

  class Places {
    /** @param result [{ stratum, target, ticket, drawn }] by rank. @param teams [{ team, c, lines }] as assigned. */
    constructor(rule, result, teams, people, recused, seed) {
      Object.assign(this, { rule, people, recused, seed, lines: [], offTarget: new Map(), offTask: new Set(), load: new Map(), slots: new Map() });
      this.reasons = new Map((Array.isArray(rule.replacementReasons) ? rule.replacementReasons : []).map(reason => [reason.code, reason]));
      this.stratum = new Map(result.filter(r => r.drawn).map(r => [r.target, r.stratum]));
      this.reserves = new Map(rule.strata.map(s => [s.code, result.filter(r => !r.drawn && r.stratum === s.code)]));
      this.limit = new Map(teams.map(t => [t.team.team, t.c]));
      for (const [target, team, , inspector] of teams.flatMap(t => t.lines).map(line => line.split(","))) {
        if (!this.slots.has(`${target},${team}`)) this.slots.set(`${target},${team}`, []);
        this.slots.get(`${target},${team}`).push(inspector);
        this.bear(inspector, 1);
      }
    }

    bear(person, by) { this.load.set(person, this.borne(person) + by); }

    borne(person) { return this.load.get(person) ?? 0; }

    listed(code, of) {
      const reason = this.reasons.get(code);
      need(reason?.of === of, `事由“${code}”不在抽取规则列明的${of === "target" ? "检查对象" : "检查人员"}替换事由之中`);
      return reason;
    }

    drop(target, reason) {
      need(this.stratum.has(target), `“${target}”不在现有的抽中对象之中`);
      this.listed(reason, "target");
      const code = this.stratum.get(target), next = this.reserves.get(code).shift();
      this.stratum.delete(target);
      if (next) this.stratum.set(next.target, code);
      this.lines.push([this.lines.length + 1, target, "", "", target, next?.target ?? "", next?.ticket ?? "", "", reason]);
      for (const { team } of this.rule.teams) {
        const held = this.slots.get(`${target},${team}`);
        if (!held) continue;
        this.slots.delete(`${target},${team}`);
        if (!next) {
          held.filter(person => person !== null).forEach(person => this.bear(person, -1));
          continue;
        }
        this.slots.set(`${next.target},${team}`, held);
        held.forEach((person, i) => {
          if (person === null || this.recused.get(next.target)?.has(person)) this.fill(next.target, team, i + 1, "recused");
        });
      }
    }

    replace(target, team, slot, reason) {
      const held = this.slots.get(`${target},${team}`);
      need(this.stratum.has(target) && held && /^[1-9][0-9]*$/.test(slot) && slot <= held.length, `对“${target}”的检查没有${team}的第${slot}个位置`);
      const { scope } = this.listed(reason, "inspector"), returns = scope === "return";
      need((held[slot - 1] === null) === returns, `对“${target}”的检查，${team}的第${slot}个位置现在${returns ? "有" : "没有"}人`);
      if (scope === "task") this.offTask.add(held[slot - 1]);
      this.fill(target, team, Number(slot), reason, scope);
    }

    /** For a reason of return those may come again who were off the whole task, unless they were taken off the target for another reason. */
    fill(target, team, slot, reason, scope) {
      const held = this.slots.get(`${target},${team}`), leaving = held[slot - 1];
      held[slot - 1] = null;
      if (leaving !== null) {
        const place = `${target},${leaving}`;
        this.offTarget.set(place, scope === "task" && (this.offTarget.get(place) ?? true));
        this.bear(leaving, -1);
      }
      const lead = slot === 1 && this.rule.teams.find(t => t.team === team).leadRequired;
      const able = this.people.get(team).filter(p => (!lead || p.lead) && !held.includes(p.inspector) && !this.recused.get(target)?.has(p.inspector)
        && (scope === "return" ? this.offTarget.get(`${target},${p.inspector}`) ?? true
          : !this.offTask.has(p.inspector) && !this.offTarget.has(`${target},${p.inspector}`))).map(p => p.inspector);
      if (able.length) this.limit.set(team, Math.max(this.limit.get(team), 1 + able.reduce((least, p) => Math.min(least, this.borne(p)), Infinity)));
      const [ticket, coming] = able.filter(p => this.borne(p) < this.limit.get(team))
        .map(p => [sha256.text(`${this.seed}:${target}:${p}`), p]).sort((a, b) => sv.compare(a[0], b[0]))[0] ?? ["", null];
      if (coming !== null) this.bear(coming, 1);
      this.offTask.delete(coming);
      held[slot - 1] = coming;
      this.lines.push([this.lines.length + 1, target, team, slot, leaving ?? "", coming ?? "", ticket, this.limit.get(team), reason]);
    }
  }

  /** Makes every replacement again. An entry about a target is followed by those that come of it. */
  function replay(files, places) {
    const text = sv.text(files, NAME);
    need(!text.includes("\r") && text.endsWith("\n"), `文件${NAME}的每一行都应以换行符结束，且不含回车符。`);
    const given = text.slice(0, -1).split("\n");
    need(given[0] === HEADER, `文件${NAME}第1行应为“${HEADER}”，实为“${given[0]}”。`);
    while (places.lines.length < given.length - 1) {
      const number = places.lines.length + 2, cells = given[number - 1].split(",");
      need(cells.length === 9, `文件${NAME}第${number}行应有9栏。`);
      try {
        if (cells[2] === "") places.drop(cells[1], cells[8]);
        else places.replace(cells[1], cells[2], cells[3], cells[8]);
      } catch (problem) {
        if (problem instanceof sv.Wrong) problem.message = `文件${NAME}第${number}行：${problem.message}。`;
        throw problem;
      }
    }
    sv.same(files, NAME, [HEADER, ...places.lines.map(line => line.join(","))]);
    return `替换 ${places.lines.length} 条，逐行一致`;
  }

  sv.replacements = { NAME, replay: (files, ...made) => replay(files, new Places(...made)) };
})(self.sv ??= {});
