"use strict";
// rule.json and reveal.json: their form, the commitments, and the seeds that follow (draw-protocol, sections 2, 3 and 5).
(sv => {
  const { need } = sv;
  const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
  const EDGE = /^[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]|[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]$/;
  const TIME = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
  const isText = value => typeof value === "string";
  const FORMS = {
    text: isText,
    hash: value => isText(value) && /^[0-9a-f]{64}$/.test(value),
    name: value => isText(value) && /^[^,"=\n\r]+$/.test(value),
    time: value => isText(value) && moment(value) !== null,
    list: Array.isArray,
    flag: value => typeof value === "boolean",
  };

  function get(item, name, form, file = "rule.json") {
    const value = item !== null && typeof item === "object" ? item[name] : undefined;
    const good = typeof form === "number" ? Number.isInteger(value) && value >= form && value < 2 ** 31 : FORMS[form](value);
    need(good, `文件${file}中的${name}缺少或者不合格式。`);
    return value;
  }

  function moment(text) {
    const form = TIME.exec(text);
    const seconds = form ? Date.parse(form[1] + form[3]) : NaN;
    // The browser takes 31 April for 1 May; the calendar does not.
    const real = form && new Date(Date.parse(form[1] + "Z")).toJSON()?.startsWith(form[1]);
    return Number.isNaN(seconds) || !real ? null : [seconds, (form[2] ?? ".").replace(/0+$/, "")];
  }

  const before = (a, b) => a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);

  function isTarget(text) {
    if (/^[0-9A-Za-z_-]+:[0-9A-Za-z:_-]+$/.test(text)) return text.length <= 64;
    if (text.length !== 18) return false;
    let sum = 0;
    for (let i = 0; i < 17; i++) {
      const value = ALPHABET.indexOf(text[i]);
      if (value < 0) return false;
      sum += value * WEIGHTS[i];
    }
    return ALPHABET[(31 - sum % 31) % 31] === text[17];
  }

  /** Exact: as whole numbers, never as binary fractions. Whether the ratio is 1 is told beside the quota. */
  function quotaOf(ratio, size) {
    need(isText(ratio) && /^[0-9]+(\.[0-9]+)?$/.test(ratio), `比例“${ratio}”应是小数。`);
    const [whole, part = ""] = ratio.split(".");
    const [up, down] = [BigInt(whole + part), 10n ** BigInt(part.length)];
    need(up > 0n && up <= down, `比例${ratio}应大于0、不超过1。`);
    return { quota: Number((up * BigInt(size) + down - 1n) / down), whole: up === down };
  }

  /** Two bodies at least, one of them no body of the task. Older rules say nothing of bodies. */
  function checkBodies(rule) {
    const named = rule.parties.filter(p => "body" in p).map(p => get(p, "body", "name"));
    if (named.length === 0 && !("bodies" in rule)) return;
    const bodies = get(rule, "bodies", "list");
    const whole = bodies.length > 0 && bodies.every(body => isText(body) && body !== "") && new Set(bodies).size === bodies.length;
    need(whole && named.length === rule.parties.length, "rule.json应写明每一个参与方的单位（body）和任务的各承办单位（bodies）。");
    need(new Set(named).size >= 2, "rule.json的参与方都是同一个单位，至少需要两个不同单位的参与方。");
    need(named.some(body => !bodies.includes(body)), "rule.json的参与方都是任务的承办单位，至少需要一个不属于任务任何单位的参与方。");
  }

  /** Thirty minutes at least. Older rules may have less, but none has less than nothing. */
  function checkGrace(rule) {
    const told = "graceMinutes" in rule, kinds = rule.sources.some(s => "kind" in s);
    const minutes = rule.graceMinutes ?? 0, least = "bodies" in rule || (kinds && told) ? 30 : 0;
    need(Number.isInteger(minutes) && minutes >= least && minutes < 2 ** 31, "宽限（graceMinutes）至少30分钟，不能更短，也不能是负数。");
  }

  const kindOf = source => source.kind ?? "recorded";

  /** Whoever knows the nonces cannot choose the value, and whoever chooses the value cannot know the nonces. */
  function checkSource(rule, s) {
    const due = moment(s.due), revealBy = moment(rule.revealBy);
    need(kindOf(s) === "witnessed" || kindOf(s) === "recorded", `公开数值“${s.name}”的kind应为witnessed或recorded。`);
    if (kindOf(s) === "witnessed") {
      need(before(due, revealBy), `现场产生的数值“${s.name}”的登记期限必须早于揭示期限。`);
      need(s.fallback === "void", `现场产生的数值“${s.name}”没有替代办法，替代办法应为void。`);
      return;
    }
    need(before(revealBy, due), `公开数值“${s.name}”的产生时间必须晚于揭示期限。`);
    if ("kind" in s) need(get(s, "where", "text").trim() !== "", `可以查到的数值“${s.name}”没有写明到哪里查。`);
    if ("fallbackDue" in s) {
      get(s, "fallbackDue", "time");
      need(before(graceEnd(rule, s), moment(s.fallbackDue)), `“${s.name}”的替代办法的期限必须晚于产生时间加宽限。`);
    }
  }

  /** Until then nobody may say that a source published nothing. */
  function graceEnd(rule, source) {
    const [seconds, fraction] = moment(source.due);
    return [seconds + 60_000 * (rule.graceMinutes ?? 0), fraction];
  }

  /** The last moment at which a value can be confirmed; null where an older rule does not say. */
  function lastMoment(rule, source) {
    if (!("kind" in source)) return null;
    if (source.kind === "witnessed") return moment(source.due);
    if (source.fallback === "void") return graceEnd(rule, source);
    return "fallbackDue" in source ? moment(source.fallbackDue) : null;
  }

  function checkRule(rule) {
    need(get(rule, "protocol", "text") === "sv-draw/1", "rule.json的protocol应为sv-draw/1。");
    get(rule, "task", "text");
    get(rule, "attempt", 1);
    for (const name of ["frameRoot", "rosterDigest", "recusalsDigest"]) get(rule, name, "hash");
    need(("previous" in rule) === rule.attempt > 1, "第二次起的抽取应有previous，第一次不应有。");
    if ("previous" in rule) get(rule, "previous", "hash");

    for (const s of get(rule, "strata", "list")) {
      get(s, "code", "name"), get(s, "size", 1), get(s, "quota", 0), get(s, "reserve", 0);
      const told = "ratio" in s ? quotaOf(s.ratio, s.size) : { quota: s.quota, whole: false };
      need(s.quota === told.quota && s.quota <= s.size, `层${s.code}有${s.size}个对象，应抽数${s.quota}不对。`);
      need(!told.whole || rule.strata.length === 1, `层${s.code}全部检查，不能与其他层放在一个任务里。`);
    }

    const codes = new Set(rule.strata.map(s => s.code));
    for (const t of get(rule, "teams", "list")) {
      get(t, "team", "name"), get(t, "size", 2), get(t, "leadRequired", "flag");
      need(t.unit === "person" || t.unit === "group", `检查组${t.team}的unit应为person或group。`);
      need(!("strata" in t) || get(t, "strata", "list").every(code => codes.has(code)), `检查组${t.team}的层不在strata中。`);
    }

    for (const p of get(rule, "parties", "list")) get(p, "party", "name"), get(p, "commitment", "hash");
    get(rule, "revealBy", "time");
    for (const s of get(rule, "sources", "list")) {
      get(s, "name", "name"), get(s, "due", "time"), get(s, "fallback", "text");
      need(!s.name.endsWith("/fallback"), `来源${s.name}不得以/fallback结尾。`);
    }

    need(rule.parties.length >= 2 && rule.sources.length >= 1, "至少要有两个参与方和一个公开数值来源。");
    for (const [part, key] of [["strata", "code"], ["teams", "team"], ["parties", "party"], ["sources", "name"]]) {
      need(new Set(rule[part].map(item => item[key])).size === rule[part].length, `rule.json的${part}中有重复的名称。`);
    }

    checkBodies(rule);
    checkGrace(rule);
    for (const s of rule.sources) checkSource(rule, s);
  }

  /** Holds what was opened against what was committed, and returns the seeds. */
  function seeds(rule, digest, reveal) {
    const file = "reveal.json";
    const said = get(reveal, "commitDigest", "hash", file);
    const parties = get(reveal, "parties", "list", file), sources = get(reveal, "sources", "list", file);
    need(said === digest, `文件rule.json与承诺不符：承诺的摘要是${said}，现在是${digest}。`);
    need(parties.length === rule.parties.length && parties.every((p, i) => get(p, "party", "name", file) === rule.parties[i].party),
      "reveal.json的参与方与rule.json不一致。");
    parties.forEach((p, i) => {
      const nonce = get(p, "nonce", "text", file);
      need(/^[0-9a-f]{32,}$/.test(nonce), `参与方“${p.party}”的随机数应是至少32个小写十六进制数字。`);
      need(sv.sha256.text(`sv-draw/1:commit:${rule.task}:${rule.attempt}:${p.party}:${nonce}`) === rule.parties[i].commitment,
        `参与方“${p.party}”揭示的随机数与其承诺不符。`);
    });
    need(sources.length === rule.sources.length && sources.every((v, i) =>
      [rule.sources[i].name, rule.sources[i].name + "/fallback"].includes(get(v, "name", "name", file))), "reveal.json的公开数值与rule.json不一致。");
    for (const v of sources) {
      const value = get(v, "value", "text", file);
      need(value !== "" && !EDGE.test(value) && !/[\r\n]/.test(value), `公开数值“${v.name}”应为一行非空文字，首尾没有空白。`);
    }

    const master = sv.sha256.text(`sv-draw/1\n${digest}\n`
      + parties.map(p => `party:${p.party}=${p.nonce}\n`).join("") + sources.map(v => `source:${v.name}=${v.value}\n`).join(""));
    return { targets: sv.sha256.text("targets:" + master).slice(0, 22), inspectors: sv.sha256.text("inspectors:" + master).slice(0, 32) };
  }

  Object.assign(sv, { get, isTarget, checkRule, seeds, moment, before, kindOf, graceEnd, lastMoment });
})(self.sv ??= {});
