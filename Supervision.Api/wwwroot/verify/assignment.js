"use strict";
// Who goes to whom: the smallest c, then slot by slot the smallest ticket that leaves a complete assignment (section 6).
(sv => {
  const { need, sha256 } = sv;

  class Staff {
    /** @param leads 1 for units that may take slot 1, or null when all may. @param barred sets of units by target, sparse. */
    constructor(count, units, size, leads, barred) {
      Object.assign(this, { count, units, size, leads, barred, c: 0 });
      this.held = Array.from({ length: count }, () => []);
      this.fixed = Array.from({ length: count }, () => []);
      this.at = Array.from({ length: units }, () => new Set());
      this.load = new Int32Array(units);
      this.followers = new Int32Array(count);
      this.from = new Int32Array(units);
      this.over = new Int32Array(units);
      this.dead = new Uint8Array(units);
      this.tried = new Map();
    }

    bars(u, t) { return this.barred.get(t)?.has(u) ?? false; }

    // At most size - 1 people of a target may not lead.
    fits(u, t, leaving) {
      if (this.held[t].includes(u) || this.bars(u, t)) return false;
      if (this.leads === null || this.leads[u]) return true;
      return this.followers[t] - (leaving >= 0 && !this.leads[leaving] ? 1 : 0) < this.size - 1;
    }

    add(u, t) {
      this.held[t].push(u);
      this.at[u].add(t);
      this.load[u]++;
      if (this.leads !== null && !this.leads[u]) this.followers[t]++;
    }

    remove(u, t) {
      this.held[t].splice(this.held[t].indexOf(u), 1);
      this.at[u].delete(t);
      this.load[u]--;
      if (this.leads !== null && !this.leads[u]) this.followers[t]--;
    }

    forget() {
      this.dead.fill(0);
      this.tried.clear();
    }

    /** Puts one of starts at t, in the place of a loose one if there are any, along a chain of swaps. What a failed search saw stays dead. */
    push(starts, t, loose) {
      const queue = [];
      for (const u of starts) {
        if (this.dead[u]) continue;
        this.dead[u] = 1;
        this.from[u] = -1;
        queue.push(u);
        if (this.load[u] < this.c) return this.settle(u, t, loose, queue);
      }

      for (let i = 0; i < queue.length; i++) {
        const u = queue[i];
        for (const x of this.at[u]) {
          // A target that gets its lead may at the same time change one of its others for anybody; one of the loose leaves it anyway.
          if (x === t && loose.length) continue;
          // Where the lead goes, only another lead may come; what was open to everybody need not be tried again.
          const open = this.leads === null || !this.leads[u] || this.followers[x] < this.size - 1 ? 2 : 1;
          if ((this.tried.get(x) ?? 0) >= open) continue;
          this.tried.set(x, open);
          for (let v = 0; v < this.units; v++) {
            if (this.dead[v] || !this.fits(v, x, u)) continue;
            this.dead[v] = 1;
            this.from[v] = u;
            this.over[v] = x;
            queue.push(v);
            if (this.load[v] < this.c || loose.includes(v)) return this.settle(v, t, loose, queue);
          }
        }
      }
      return false;
    }

    settle(u, t, loose, queue) {
      if (loose.length) this.remove(loose.includes(u) ? u : loose[0], t);
      for (; this.from[u] >= 0; u = this.from[u]) {
        this.remove(this.from[u], this.over[u]);
        this.add(u, this.over[u]);
      }
      this.add(u, t);
      for (const v of queue) this.dead[v] = 0;
      this.tried.clear();
      return true;
    }

    complete() {
      const all = Int32Array.from({ length: this.units }, (_, u) => u);
      this.c = Math.ceil(this.count * this.size / Math.max(1, this.units));
      for (;;) {
        this.forget();
        let full = true;
        for (let t = 0; t < this.count; t++) {
          while (this.held[t].length < this.size) {
            const starts = Array.from(all.filter(u => this.fits(u, t, -1))).sort((a, b) => this.load[a] - this.load[b]);
            if (!this.push(starts, t, [])) break;
          }
          full &&= this.held[t].length === this.size;
        }
        if (full) return;
        need(this.c < this.count, "有对象无法配足检查人员。");
        this.c++;
      }
    }

    /** Settles the slots of a target; `order` gives the candidates by ticket. */
    choose(t, order) {
      const able = [];
      for (let u = 0; u < this.units; u++) {
        if (!this.bars(u, t) && (this.load[u] < this.c || this.at[u].size > 0)) able.push(u);
      }
      const sorted = order(t, able);
      for (let slot = 0; slot < this.size; slot++) {
        this.forget();
        const loose = this.held[t].filter(u => !this.fixed[t].includes(u));
        const u = sorted.find(v => !this.fixed[t].includes(v) && (slot > 0 || this.leads === null || this.leads[v])
          && (loose.includes(v) || this.push([v], t, loose)));
        this.fixed[t].push(u);
        this.at[u].delete(t);
      }
      return this.fixed[t];
    }
  }

  // Sorting by the first 53 bits of a ticket, and by all of it where those are equal.
  function orderBy(text) {
    return (t, able) => {
      const keyed = able.map(u => {
        const words = sha256.ofText(text(t, u));
        return [(words[0] >>> 0) * 0x200000 + (words[1] >>> 11), u];
      });
      keyed.sort((a, b) => a[0] - b[0] || sv.compare(sha256.text(text(t, a[1])), sha256.text(text(t, b[1]))));
      return keyed.map(entry => entry[1]);
    };
  }

  /** @param people [{ inspector, lead }] in any order. */
  function groupsOf(team, people, seed) {
    const order = people.map(p => [sha256.text(`${seed}:${p.inspector}`), p]).sort((a, b) => sv.compare(a[0], b[0])).map(pair => pair[1]);
    const most = Math.floor(people.length / team.size);
    if (!team.leadRequired) return Array.from({ length: most }, (_, k) => order.slice(k * team.size, (k + 1) * team.size));
    const heads = order.filter(p => p.lead).slice(0, most);
    const others = order.filter(p => !heads.includes(p));
    return heads.map((head, k) => [head, ...others.slice(k * (team.size - 1), (k + 1) * (team.size - 1))]);
  }

  /** The lines of a team, and its c. `recused` holds a set of inspectors by target. */
  function assign(team, targets, people, recused, seed, progress) {
    const group = team.unit === "group";
    const units = group ? groupsOf(team, people, seed) : people.map(p => [p]);
    const unitOf = new Map(units.flatMap((members, u) => members.map(p => [p.inspector, u])));
    const barred = new Map();
    targets.forEach((target, t) => {
      const found = [...recused.get(target) ?? []].map(person => unitOf.get(person)).filter(u => u !== undefined);
      if (found.length) barred.set(t, new Set(found));
    });

    const leads = !group && team.leadRequired ? Uint8Array.from(people, p => p.lead ? 1 : 0) : null;
    const staff = new Staff(targets.length, units.length, group ? 1 : team.size, leads, barred);
    const order = orderBy((t, u) => `${seed}:${targets[t]}:${units[u][0].inspector}`);
    staff.complete();
    const lines = targets.flatMap((target, t) => {
      if (t % 64 === 0) progress(t, targets.length);
      return staff.choose(t, order).flatMap(u => units[u]).map((p, slot) =>
        `${target},${team.team},${slot + 1},${p.inspector},${sha256.text(`${seed}:${target}:${p.inspector}`)}`);
    });
    return { c: staff.c, lines };
  }

  /** Whether a target recused for these could never be served. */
  function unserved(team, people, barred) {
    const free = people.filter(p => !barred.has(p.inspector));
    if (team.unit === "person") return free.length < team.size || (team.leadRequired && !free.some(p => p.lead));
    const most = Math.floor(people.length / team.size);
    return (team.leadRequired ? Math.min(most, people.filter(p => p.lead).length) : most) <= people.length - free.length;
  }

  sv.assignment = { assign, unserved };
})(self.sv ??= {});
