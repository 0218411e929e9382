"use strict";
// Who stands behind the numbers of the roster (section 3), and whether the officers before a target are those drawn for it.
(sv => {
  const { need, get, sha256 } = sv;
  const NAME = "roster-people.csv", SALTS = "roster-salts.csv", PROOFS = "officers.json", ASKED = "asked.json";
  const byFirst = (a, b) => sv.compare(a[0], b[0]);
  const isHash = text => /^[0-9a-f]{64}$/.test(text);
  const isSalt = text => /^[0-9a-f]{32}$/.test(text);
  const UNCOMMITTED = "没有核对人员的姓名和执法证号：这个抽取包的规则没有承诺人员身份（rosterPeopleDigest），当时还没有这项要求";
  const UNNAMED = `姓名和执法证号不公开，没有核对，由持有${SALTS}的审计人员核对`;

  /** What the rule commits of the people; null where it was made before that was asked. */
  function committed(rule) {
    if (!("rosterPeopleDigest" in rule) && !("rosterPeopleRoot" in rule)) return null;
    return { digest: get(rule, "rosterPeopleDigest", "hash"), root: get(rule, "rosterPeopleRoot", "hash") };
  }

  const personDigest = (salt, name, certificate) => sha256.text(`${salt}:${name}:${certificate}`);

  /** Holds the people's file against the rule and the roster, and the auditor's file of names against it. */
  function check(files, rule, inspectors) {
    const promised = committed(rule);
    if (promised === null) return { said: [], unsaid: [UNCOMMITTED] };

    const people = sv.rows(files, NAME, "inspector,digest", byFirst);
    people.forEach(([, digest], i) => need(isHash(digest), `文件${NAME}第${i + 2}行的digest应是64个小写十六进制数字。`));
    const digest = sha256.bytes(files[NAME]), root = sv.frame.rootOfLines(people.map(cells => cells.join(",")));
    need(digest === promised.digest, `文件${NAME}与承诺不符：承诺的摘要是${promised.digest}，现在是${digest}。`);
    need(root === promised.root, `文件${NAME}的根与承诺不符：承诺的是${promised.root}，现在是${root}。`);
    samePeople(NAME, people, inspectors);
    if (!(SALTS in files)) return { said: [`人员身份（${NAME}）${people.length} 行与承诺一致`], unsaid: [UNNAMED] };

    const named = sv.rows(files, SALTS, "inspector,salt,name,certificate", byFirst);
    samePeople(SALTS, named, inspectors);
    named.forEach(([inspector, salt, name, certificate], i) => {
      need(isSalt(salt), `文件${SALTS}第${i + 2}行的salt应是32个小写十六进制数字。`);
      need(personDigest(salt, name, certificate) === people[i][1],
        `文件${SALTS}说编号${inspector}是${name}（${certificate}），与冻结时承诺的身份不符：姓名、执法证号或者盐被改过。`);
    });
    return { said: [`${named.length} 名人员的姓名和执法证号都与承诺的人员身份（${NAME}）一致`], unsaid: [] };
  }

  const samePeople = (file, rows, inspectors) => need(
    rows.length === inspectors.length && rows.every(([inspector], i) => inspector === inspectors[i]),
    `文件${file}里的人员编号与roster.csv的不同，应当一人一行，次序相同。`);

  /** The root over the assignment, each line with its salt, in the order of the salts (section 4). */
  function assignmentRoot(lines, key) {
    const salted = lines.map(line => {
      const [target, team, slot] = line.split(",");
      return [sha256.text(`assignment:${key}:${target}:${team}:${slot}`).slice(0, 32), line];
    });
    return sv.frame.rootOfLines(salted.sort(byFirst).map(([salt, line]) => `${line},${salt}`));
  }

  /** The salt of a replacement's digest: its own, or that of its target in draws made before there was one. */
  const replacementSalt = (rule, key, line) => {
    const [seq, target] = line.split(",");
    return committed(rule) === null ? sv.frame.salt(key, target) : sha256.text(`replacement:${key}:${seq}`).slice(0, 32);
  };

  const leafOf = line => sv.frame.leafOfBytes(new TextEncoder().encode(line));
  const rootBy = (line, proof) => sv.frame.rootByProof(leafOf(line), get(proof, "index", 0, PROOFS), get(proof, "size", 1, PROOFS), get(proof, "siblings", "list", PROOFS));
  const saltOf = item => {
    const salt = get(item, "salt", "text", PROOFS);
    need(isSalt(salt), `文件${PROOFS}中的盐不合格式。`);
    return salt;
  };

  /** The records of a kind that the proved log holds. */
  const logged = (files, kind) => sv.json(files, sv.log.FILE).entries
    .map(proof => JSON.parse(proof.entry)).filter(entry => entry.kind === kind).map(entry => entry.record);

  /** Why this person stands at the target, once it follows from what the log says. */
  function placeOf(files, seeds, target, officer) {
    const { team, slot, inspector, place } = officer, kind = get(place, "kind", "text", PROOFS);
    if (kind === "drawn") {
      const ticket = get(place, "ticket", "hash", PROOFS), root = rootBy(`${target},${team},${slot},${inspector},${ticket},${saltOf(place)}`, place);
      need(logged(files, "draw-done").some(record => record.assignmentRoot === root), "这名人员的分派不在透明日志记的分派根之内。");
      need(ticket === sha256.text(`${seeds.inspectors}:${target}:${inspector}`), "这名人员的号不是由种子算出来的。");
      return "由抽取直接分派";
    }
    if (kind === "replaced") {
      const line = get(place, "line", "text", PROOFS), seq = get(place, "seq", 1, PROOFS), cells = line.split(","), digest = sha256.text(`${saltOf(place)}:${line}`);
      need(cells.length === 9 && cells[0] === String(seq) && cells[1] === target && cells[2] === team && cells[3] === String(slot) && cells[5] === inspector,
        "替换记录说的不是这名人员。");
      need(logged(files, "replacement").some(record => record.seq === seq && record.digest === digest), `透明日志里没有这一条替换（第${seq}条）。`);
      return `经第 ${seq} 次替换，按号接替`;
    }
    need(kind === "moved", `文件${PROOFS}中的kind不合格式。`);
    return null;
  }

  /** Whether whoever shows this name and certificate is one of the officers of this target. */
  function answer(files, report) {
    report("核对规则、承诺和揭示", 0, 1);
    const { rule, digest, seeds } = sv.bundle.start(files), promised = committed(rule), told = sv.json(files, PROOFS), asked = sv.json(files, ASKED);
    need(promised !== null, "这次抽取没有承诺人员身份，不能核对检查人员。");
    need(told.task === rule.task && told.attempt === rule.attempt, "这份证明说的不是这一次抽取。");
    need(sv.log.FILE in files, `还没有透明日志的证明（${sv.log.FILE}）。请稍后再核对。`);
    report("核对透明日志", 0, 1);
    const log = sv.log.check(files, rule, { isPart: true });
    const target = get(told, "target", "text", PROOFS), name = get(asked, "name", "text", ASKED).trim(), certificate = get(asked, "certificate", "text", ASKED).trim();
    const found = get(told, "officers", "list", PROOFS).find(officer =>
      rootBy(`${get(officer, "inspector", "name", PROOFS)},${personDigest(saltOf(officer), name, certificate)}`, officer) === promised.root);
    if (found === undefined) return { digest, targets: 0, fits: false, said: [], unsaid: [] };

    const place = placeOf(files, seeds, target, found);
    return {
      digest, targets: 0, fits: true,
      said: [`${name}（执法证号${certificate}）是抽取以前冻结的人员名单上的${found.inspector}号`,
        ...place === null ? [] : [`到${target}的${get(found, "team", "name", PROOFS)}第 ${get(found, "slot", 1, PROOFS)} 位检查人员，${place}`], ...log],
      unsaid: [
        ...place === null ? ["检查对象替换时随同转来，分派由审计人员核对"] : [],
        "各参与方怎样办理了抽取，这里没有核对，由抽取页面的核验核对",
      ],
    };
  }

  sv.people = { PROOFS, ASKED, committed, check, assignmentRoot, replacementSalt, answer };
})(self.sv ??= {});
