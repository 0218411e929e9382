"use strict";
// log.json: what the transparency log says of a draw, each entry by its proof under one signed checkpoint.
(sv => {
  const { need, get } = sv;
  const FILE = "log.json", STEPS = ["draw-frozen", "draw-committed", "draw-revealed", "draw-done"];
  const NAMES = { "draw-frozen": "名录冻结", "draw-committed": "抽取承诺", "draw-revealed": "揭示", "draw-done": "抽取完成", "replacement": "替换", "draw-voided": "抽取作废",
    "draw-value": "公开数值", "draw-value-absent": "公开数值未产生", "draw-opened": "参与方揭示", "draw-locked": "抽取锁定" };
  const BY_PARTIES = ["draw-value", "draw-value-absent", "draw-opened"];
  const told = (holds, sentence) => need(holds, `透明日志（${FILE}）：${sentence}。`);
  const utf8 = text => new TextEncoder().encode(text);

  /** Bytes of a base64 text in its one right form, else null. */
  function unbase64(text) {
    try {
      const read = atob(text);
      return btoa(read) === text ? Uint8Array.from(read, c => c.charCodeAt(0)) : null;
    } catch {
      return null;
    }
  }

  function keyOf(text) {
    const form = /^([^\s+]+)\+([0-9a-f]{8})\+(.{44})$/.exec(text), bytes = form && unbase64(form[3]);
    told(bytes && bytes.length === 33 && bytes[0] === 1 && sv.sha256.bytes(Uint8Array.from([...utf8(form[1] + "\n"), ...bytes])).startsWith(form[2]), `公钥“${text}”不合格式`);
    return { name: form[1], id: form[2], bytes: bytes.subarray(1) };
  }

  const hex = bytes => Array.from(bytes, b => b.toString(16).padStart(2, "0")).join("");

  /** Size and root of the checkpoint, once every key has signed it. */
  function open(note, keys) {
    const split = note.lastIndexOf("\n\n"), text = note.slice(0, split + 1);
    told(split >= 0 && note.endsWith("\n") && !/[\u0000-\u0009\u000b-\u001f]/.test(note), "检查点不是签名文件");
    const signatures = note.slice(split + 2, -1).split("\n").map(line => {
      const form = /^— (\S+) (\S+)$/.exec(line), bytes = form && unbase64(form[2]);
      told(bytes && bytes.length > 4, "检查点的签名行不合格式");
      return { name: form[1], id: hex(bytes.subarray(0, 4)), bytes: bytes.subarray(4) };
    });
    const [origin, size, root, ...rest] = text.split("\n"), bytes = unbase64(root ?? "");
    for (const key of keys) {
      const own = signatures.filter(s => s.name === key.name && s.id === key.id);
      told(own.length && own.every(s => sv.ed25519.verifies(key.bytes, utf8(text), s.bytes)), `检查点没有“${key.name}”的有效签名`);
      told(origin === key.name && /^(0|[1-9][0-9]{0,15})$/.test(size) && bytes?.length === 32 && rest.length, "签名有效，但内容不是这个日志的检查点");
    }
    return { size: Number(size), root: hex(bytes) };
  }

  function says(files, rule, known) {
    const digestOf = (name, counted) => name in files ? sv.sha256.bytes(files[name]) : "counts.json" in files ? sv.json(files, "counts.json")[counted] : undefined;
    return {
      "draw-frozen": { frameRoot: rule.frameRoot, rosterDigest: rule.rosterDigest, recusalsDigest: rule.recusalsDigest,
        rosterPeopleDigest: rule.rosterPeopleDigest, rosterPeopleRoot: rule.rosterPeopleRoot, frameSize: rule.strata.reduce((sum, s) => sum + s.size, 0) },
      "draw-committed": { commitDigest: sv.sha256.bytes(files["rule.json"]) },
      "draw-revealed": { revealDigest: sv.sha256.bytes(files["reveal.json"]) },
      "draw-done": { resultDigest: digestOf("result.csv", "resultDigest"), assignmentDigest: digestOf("assignment.csv", "assignmentDigest"), assignmentRoot: known.assignmentRoot,
        ...Object.fromEntries(Object.entries(known.loads ?? {}).map(([team, c]) => [`loads.${team}`, c])) },
    };
  }

  const said = (record, name) => name.startsWith("loads.") ? record.loads?.[name.slice(6)] : record[name];

  function timely(step, rule) {
    if (step.kind === "draw-committed") told(sv.before(sv.moment(step.at), sv.moment(rule.revealBy)), `承诺写入日志的时间${step.at}不早于揭示期限${rule.revealBy}`);
    if (step.kind !== "draw-revealed") return;
    // A witnessed value is due by then, not at that time.
    for (const s of rule.sources.filter(s => s.kind !== "witnessed")) told(!sv.before(sv.moment(step.at), sv.moment(s.due)), `揭示写入日志的时间${step.at}早于公开数值“${s.name}”的产生时间${s.due}`);
  }

  /** The void entries of earlier attempts with which the file begins; older files have none. */
  function earlierVoids(steps, rule) {
    const isEarlier = step => step.kind === "draw-voided" && step.object === rule.task && Number.isInteger(step.record?.attempt) && step.record.attempt < rule.attempt;
    const first = steps.findIndex(step => !isEarlier(step));
    return first < 0 ? steps : steps.slice(0, first);
  }

  /** The commit digest of the last attempt that was committed, else the digest of the record of the last void. */
  function checkPrevious(earlier, rule) {
    if (earlier.length === 0) return;
    told(earlier.length === rule.attempt - 1 && earlier.every((step, i) => step.record.attempt === i + 1), `以前有${rule.attempt - 1}次抽取，日志的证明里只有${earlier.length}条作废`);
    const committed = earlier.map(step => step.record.commitDigest).filter(Boolean).at(-1);
    const mark = ",\"record\":", last = earlier.at(-1).text;
    const expected = committed ?? sv.sha256.text(last.slice(last.indexOf(mark) + mark.length, -1));
    told(rule.previous === expected, `规则写的前一次（previous）是“${rule.previous}”，按作废记录应为“${expected}”`);
  }

  /**
   * @param known { loads, replacements, ceremony, isPart }: c of each team and the digest of each replacement, where they are public; isPart where
   * one place is proved and not the draw.
   */
  function check(files, rule, known) {
    const log = sv.json(files, FILE), keys = get(log, "keys", "list", FILE).map(key => keyOf(String(key))), wanted = says(files, rule, known);
    told(keys.length, "没有公钥");
    const { size, root } = open(get(log, "checkpoint", "text", FILE), keys);
    let last = -1, before = null;
    const all = get(log, "entries", "list", FILE).map(proof => {
      const index = get(proof, "index", 0, FILE), text = utf8(get(proof, "entry", "text", FILE)), name = `${FILE}第${index}条`;
      told(index > last, `各步的先后不对：第${index}条排在它之前的一条后面`);
      told(index < size && sv.frame.rootByProof(sv.frame.leafOfBytes(text), index, size, get(proof, "path", "list", FILE)) === root,
        `第${index}条的收录证明不对：这一条、证明或者检查点被改动过`);
      const step = sv.json({ [name]: text }, name);
      get(step, "at", "time", name);
      told(before === null || !sv.before(sv.moment(step.at), before), `第${index}条的时间早于它前面的一步`);
      [last, before] = [index, sv.moment(step.at)];
      return { ...step, index, text: proof.entry };
    });
    const earlier = earlierVoids(all, rule);
    checkPrevious(earlier, rule);
    const own = all.slice(earlier.length), byParties = own.filter(step => BY_PARTIES.includes(step.kind));
    const steps = own.filter(step => !BY_PARTIES.includes(step.kind));
    const of = (step, kind, values) => {
      told(step, `缺少这次抽取的“${NAMES[kind]}”`);
      told(step.kind === kind && step.object === rule.task && step.record?.attempt === rule.attempt, `第${step.index}条应是这次抽取的“${NAMES[kind]}”，实际不是`);
      for (const [name, value] of Object.entries(values)) {
        told(value === undefined || said(step.record, name) === value, `第${step.index}条记的${name}是“${said(step.record, name)}”，按文件应为“${value}”`);
      }
      timely(step, rule);
    };
    STEPS.forEach((kind, i) => of(steps[i], kind, wanted[kind]));
    byParties.forEach(step => of(step, step.kind, {}));
    const voided = steps.length > STEPS.length && steps.at(-1).kind === "draw-voided", rest = steps.slice(STEPS.length, voided ? -1 : undefined);
    if (rest[0]?.kind === "draw-locked") {
      const { resultDigest, assignmentDigest } = wanted["draw-done"];
      of(rest.shift(), "draw-locked", { resultDigest, assignmentDigest });
    }
    if (known.ceremony) sv.ceremony.checkInLog(own, known.ceremony);
    else told(known.isPart || byParties.length === 0, `日志里有各参与方办理的步骤，抽取包里却没有${sv.ceremony.FILE}`);
    if (voided) of(steps.at(-1), "draw-voided", {});
    rest.forEach((step, i) => of(step, "replacement", { seq: i + 1, digest: known.replacements?.[i] }));
    told(!known.replacements || known.replacements.length === rest.length, `日志里有${rest.length}条替换，replacements.csv里有${known.replacements?.length}条`);
    return [`冻结、承诺、揭示、抽取四步都在透明日志里（第 ${steps.slice(0, STEPS.length).map(step => step.index).join("、")} 条），先后、时间和摘要一致`
      + (rest.length ? `；替换 ${rest.length} 条也都在` : "") + (voided ? "；这次抽取后来作废" : ""),
    `检查点有 ${size} 条，根是 ${root}，由 ${keys.map(key => `${key.name}+${key.id}`).join("、")} 签署；公钥和根请与网站、通知书上印的或者别人保存的核对`];
  }

  sv.log = { FILE, check };
})(self.sv ??= {});
