"use strict";
// What a sealed draw shows: rule, commitments, seeds, counts, and the reader's own line (section 4).
(sv => {
  const { need, get } = sv;

  /** @returns sentences on the counts, once they fit the rule. */
  function counts(files, rule) {
    const file = "counts.json", told = sv.json(files, file);
    need(told.task === rule.task && told.attempt === rule.attempt, `${file}说的不是这一次抽取。`);
    const sum = part => rule.strata.reduce((all, s) => all + part(s), 0);
    for (const [name, words, found] of [["frameSize", "名录的户数", sum(s => s.size)], ["drawn", "抽中的户数", sum(s => s.quota)],
      ["reserve", "候补的户数", sum(s => Math.min(s.reserve, s.size - s.quota))]]) {
      need(get(told, name, 0, file) === found, `${words}：${file}说是${told[name]}，按规则应为${found}。`);
    }
    for (const name of ["resultDigest", "assignmentDigest"]) get(told, name, "hash", file);
    return [`名录 ${told.frameSize} 户、抽中 ${told.drawn} 户、候补 ${told.reserve} 户，与承诺的规则一致`];
  }

  /** One target's own line: in the frame that was committed, with the salt and stratum it was told, and on which side it lies. */
  function mine(files, rule, seeds) {
    const file = "mine.json", told = sv.json(files, file);
    need(told.task === rule.task && told.attempt === rule.attempt, "这份核对文件说的不是这一次抽取。");
    const target = get(told, "target", "text", file), stratum = rule.strata.find(s => s.code === told.stratum);
    const salt = get(told, "salt", "text", file), index = get(told, "index", 0, file);
    need(sv.isTarget(target) && stratum && /^[0-9a-f]{32}$/.test(salt), "核对文件中的对象、层或者盐不合格式。");
    need(told.size === rule.strata.reduce((sum, s) => sum + s.size, 0), "核对文件中的名录户数与规则不同。");
    const root = sv.frame.rootByProof(sv.frame.leafHex(target, stratum.code, salt), index, told.size, get(told, "siblings", "list", file));
    need(root === rule.frameRoot, `这一行不在承诺的名录里：算出的根是${root}，承诺的是${rule.frameRoot}。`);
    const ticket = sv.frame.ticketOf(seeds.targets, salt);
    need(get(told, "ticket", "hash", file) === ticket, `抽取号不对：应为${ticket}，实为${told.ticket}。`);
    need(stratum.quota > 0 ? get(told, "lastDrawn", "hash", file) : told.lastDrawn === null, "核对文件没有说本层最后一个抽中的抽取号。");
    const drawn = stratum.quota > 0 && ticket <= told.lastDrawn;
    need(stratum.quota < stratum.size || drawn, "本层全部抽取，抽取号却排在最后一个抽中的之后。");
    need(get(told, "drawn", "flag", file) === drawn, drawn ? "抽取号在抽中的范围之内，核对文件却说没有抽中。" : "抽取号不在抽中的范围之内，核对文件却说已经抽中。");
    return [`${target} 是承诺的名录里的第 ${index + 1} 行（共 ${told.size} 行）`,
      `抽取号 ${ticket}，${drawn ? "不大于" : "大于"}本层最后一个抽中的，${drawn ? "抽中" : "没有抽中"}`];
  }

  const UNLOGGED = "抽取包里没有透明日志的证明（log.json），没有核对日志";

  /** All that the files at hand allow: the whole of an open bundle, else what is public of a sealed one. */
  function verify(files, report) {
    if (sv.people.PROOFS in files) return sv.people.answer(files, report);
    const own = "mine.json" in files, whole = !("counts.json" in files || own), logged = sv.log.FILE in files;
    if (whole) {
      const { known, ...found } = sv.bundle.open(files, report);
      const rule = sv.json(files, "rule.json"), ceremony = sv.ceremony.check(files, rule), who = sv.ceremony.says(rule, ceremony, logged);
      return {
        ...found,
        said: [...found.said, ...who.said, ...logged ? sv.log.check(files, rule, { ...known, ceremony }) : []],
        unsaid: [...who.unsaid, ...logged ? [] : [UNLOGGED]],
      };
    }
    report("核对规则、承诺和揭示", 0, 1);
    const { rule, digest, seeds } = sv.bundle.start(files);
    // Of one target's own line alone nothing else is told.
    const counted = "counts.json" in files, ceremony = counted ? sv.ceremony.check(files, rule) : null;
    const who = counted ? sv.ceremony.says(rule, ceremony, logged) : { said: [], unsaid: [] };
    return {
      digest, targets: 0,
      said: [`${rule.parties.length} 个参与方的随机数都与承诺一致，种子由此和公开数值算出`,
        ...("counts.json" in files ? counts(files, rule) : []), ...who.said, ...(logged ? sv.log.check(files, rule, { ceremony }) : []), ...(own ? mine(files, rule, seeds) : [])],
      unsaid: [...own ? [] : ["密封抽取的名录和抽中对象不公开，这里不能核对；由审计人员核对。企业可以凭核对码取得自己的一行来核对"], ...who.unsaid, ...logged ? [] : [UNLOGGED]],
    };
  }

  Object.assign(sv.bundle, { verify });
})(self.sv ??= {});
