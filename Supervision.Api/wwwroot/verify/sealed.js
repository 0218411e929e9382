"use strict";
// What a sealed draw shows: rule, commitments, seeds, counts, places in the log, and the reader's own line (section 4).
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

  /** The phases in the log: each entry by its proof to one root, in their order, and saying what the files say. */
  function log(files, rule) {
    const file = "log.json", entries = get(sv.json(files, file), "entries", "list", file);
    const size = entries.length ? get(entries[0], "size", 1, file) : 0, root = entries.length ? get(entries[0], "root", "hash", file) : "";
    const digestOf = name => name in files ? sv.sha256.bytes(files[name]) : sv.json(files, "counts.json")[name === "result.csv" ? "resultDigest" : "assignmentDigest"];
    const says = {
      "draw-frozen": { frameRoot: rule.frameRoot, rosterDigest: rule.rosterDigest, recusalsDigest: rule.recusalsDigest },
      "draw-committed": { commitDigest: digestOf("rule.json") },
      "draw-revealed": { revealDigest: digestOf("reveal.json") },
      "draw-done": { resultDigest: digestOf("result.csv"), assignmentDigest: digestOf("assignment.csv") },
    };
    let last = -1;
    entries.forEach((entry, i) => {
      const index = get(entry, "index", 0, file), text = new TextEncoder().encode(get(entry, "entry", "text", file));
      need(entry.size === size && entry.root === root, "透明日志的各条不是同一棵树里的证明。");
      need(index > last, "透明日志中各步的先后不对。");
      last = index;
      const leaf = sv.frame.leafOfBytes(text);
      need(sv.frame.rootByProof(leaf, index, size, get(entry, "path", "list", file)) === root, `透明日志第${index}条的收录证明不对。`);
      const told = sv.json({ [`日志第${index}条`]: text }, `日志第${index}条`), kind = Object.keys(says)[i];
      need(told.kind === kind && told.object === rule.task && told.record.attempt === rule.attempt, `透明日志第${index}条不是这次抽取的第${i + 1}步。`);
      for (const [name, said] of Object.entries(says[kind])) {
        need(told.record[name] === said, `透明日志第${index}条记的${name}是${told.record[name]}，按文件应为${said}。`);
      }
      need(kind !== "draw-committed" || Date.parse(told.at) < Date.parse(rule.revealBy), "承诺写入日志的时间不早于揭示期限。");
    });
    need(entries.length === 4, "透明日志中这次抽取的步骤不全。");
    return [`冻结、承诺、揭示、抽取四步都在透明日志里（第 ${entries.map(entry => entry.index).join("、")} 条），先后和摘要一致；`
      + `日志 ${size} 条时的根是 ${root}，请与通知书上印的或者别人保存的核对`];
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

  /** All that the files at hand allow: the whole of an open bundle, else what is public of a sealed one. */
  function verify(files, report) {
    const own = "mine.json" in files, whole = !("counts.json" in files || own);
    if (whole) {
      const found = sv.bundle.open(files, report);
      return "log.json" in files ? { ...found, said: [...found.said, ...log(files, sv.json(files, "rule.json"))] } : found;
    }
    report("核对规则、承诺和揭示", 0, 1);
    const { rule, digest, seeds } = sv.bundle.start(files);
    return {
      digest, targets: 0,
      said: [`${rule.parties.length} 个参与方的随机数都与承诺一致，种子由此和公开数值算出`,
        ...("counts.json" in files ? counts(files, rule) : []), ...("log.json" in files ? log(files, rule) : []), ...(own ? mine(files, rule, seeds) : [])],
      unsaid: own ? [] : ["密封抽取的名录和抽中对象不公开，这里不能核对；由审计人员核对。企业可以凭核对码取得自己的一行来核对"],
    };
  }

  Object.assign(sv.bundle, { verify });
})(self.sv ??= {});
