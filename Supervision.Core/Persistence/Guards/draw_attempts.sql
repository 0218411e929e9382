-- 抽取: what was frozen, committed, revealed, drawn and locked stands, each step after the one before.
-- The program may change: assignment_digest, assignment_root, commit_digest, commit_index, committed, drawn, locked, parties, result_digest, reveal_json, revealed, rule_json, void_reason, voided.

create or replace function refuse_phase_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception '抽取记录不得删除。' using errcode = 'SV001';
    end if;

    if (old.frame_key, old.frame_root, old.roster_digest, old.recusals_digest, old.roster_people_digest, old.roster_people_root, old.frame_size, old.frozen, old.excluded, old.strata, old.task, old.number)
       is distinct from
       (new.frame_key, new.frame_root, new.roster_digest, new.recusals_digest, new.roster_people_digest, new.roster_people_root, new.frame_size, new.frozen, new.excluded, new.strata, new.task, new.number)
    then
        raise exception '名录冻结后不得更改。' using errcode = 'SV001';
    end if;

    if old.committed is not null and (old.rule_json, old.commit_digest, old.commit_index, old.committed)
       is distinct from (new.rule_json, new.commit_digest, new.commit_index, new.committed)
    then
        raise exception '抽取承诺作出后不得更改。' using errcode = 'SV001';
    end if;

    if old.revealed is not null and (old.reveal_json, old.revealed, old.parties)
       is distinct from (new.reveal_json, new.revealed, new.parties)
    then
        raise exception '揭示之后不得更改。' using errcode = 'SV001';
    end if;

    if old.drawn is not null and (old.result_digest, old.assignment_digest, old.assignment_root, old.drawn)
       is distinct from (new.result_digest, new.assignment_digest, new.assignment_root, new.drawn)
    then
        raise exception '抽取结果不得更改。' using errcode = 'SV001';
    end if;

    if (new.voided is null) <> (new.void_reason is null) then
        raise exception '作废须写明理由，没有作废的不写。' using errcode = 'SV001';
    end if;

    if old.voided is not null and new is distinct from old then
        raise exception '抽取作废后不得更改，也不能恢复。' using errcode = 'SV001';
    end if;

    return new;
end $$;

drop trigger if exists refuse_phase_change on draw_attempts;
create trigger refuse_phase_change before update or delete on draw_attempts for each row execute function refuse_phase_change();

-- A nonce opened, or a reveal, before its commit entry stands in the log, under a signed checkpoint, is refused here as well.
create or replace function require_commit_in_log() returns trigger language plpgsql as $$
begin
    if ((new.revealed is not null and old.revealed is null) or (old.committed is not null and new.parties is distinct from old.parties))
       and not exists (
        select 1 from log_entries where index = new.commit_index and kind = 'DrawCommitted'
            and exists (select 1 from log_checkpoints where size > new.commit_index)) then
        raise exception '抽取承诺还没有进入透明日志，不能揭示。' using errcode = 'SV002';
    end if;

    return new;
end $$;

drop trigger if exists require_commit_in_log on draw_attempts;
create trigger require_commit_in_log before update on draw_attempts for each row execute function require_commit_in_log();

-- The phases of a draw in their order. A nonce comes after its commit is in the log, a seed after every nonce, a result after the seed.
create or replace function commitments(parties jsonb) returns jsonb language sql immutable as $$
    select coalesce(jsonb_agg(jsonb_build_array(party ->> 'party', party ->> 'commitment') order by place), '[]')
    from jsonb_array_elements(parties) with ordinality as listed(party, place)
$$;

create or replace function task_number(task uuid) returns text language sql stable as $$
    select number from inspection_tasks where id = task
$$;

create or replace function logged(task uuid, attempt int, wanted text) returns boolean language sql stable as $$
    select exists (select 1 from log_entries
        where object = task_number(task) and kind = wanted and (record::jsonb ->> 'attempt')::int = attempt)
$$;

create or replace function require_phase_order() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if (new.committed, new.revealed, new.drawn, new.locked, new.voided) is distinct from (null, null, null, null, null) or opened(new.parties) > 0 then
            raise exception '抽取只能从冻结名录开始，不能从后面的步骤开始。' using errcode = 'SV002';
        end if;

        if exists (select 1 from draw_attempts where task = new.task and number < new.number and voided is null) then
            raise exception '上一次抽取没有作废，不能开始下一次。' using errcode = 'SV002';
        end if;

        return new;
    end if;

    if old.committed is null and opened(new.parties) > 0 then
        raise exception '抽取承诺还没有进入透明日志，不能揭示随机数。' using errcode = 'SV002';
    end if;

    if old.committed is not null and commitments(new.parties) is distinct from commitments(old.parties) then
        raise exception '承诺作出后，参与方和它们的承诺不得更改。' using errcode = 'SV001';
    end if;

    if exists (
        select 1 from jsonb_array_elements(old.parties) as was
        where was ->> 'nonce' is not null and not new.parties @> jsonb_build_array(was)) then
        raise exception '已揭示的随机数不得更改。' using errcode = 'SV001';
    end if;

    if old.revealed is null and new.revealed is not null and opened(new.parties) < jsonb_array_length(new.parties) then
        raise exception '还有参与方没有揭示随机数，不能登记公开数值。' using errcode = 'SV002';
    end if;

    if old.drawn is null and new.drawn is not null and (old.revealed is null or not logged(new.task, new.number, 'DrawRevealed')) then
        raise exception '揭示还没有进入透明日志，不能抽取。' using errcode = 'SV002';
    end if;

    if old.locked is null and new.locked is not null and (old.drawn is null or not logged(new.task, new.number, 'DrawDone')) then
        raise exception '抽取结果还没有进入透明日志，不能锁定。' using errcode = 'SV002';
    end if;

    if old.locked is not null and new.locked is distinct from old.locked then
        raise exception '锁定之后不得更改。' using errcode = 'SV001';
    end if;

    return new;
end $$;

drop trigger if exists require_phase_order on draw_attempts;
create trigger require_phase_order before insert or update on draw_attempts for each row execute function require_phase_order();

-- Who draws, and in which order: the rule names its parties and sources whole, what was witnessed stands before the first nonce, and what is
-- revealed is what was opened and confirmed. After require_phase_order: triggers run in the order of their names.
create or replace function require_values_in_order() returns trigger language plpgsql as $$
begin
    if old.committed is null and new.committed is not null then
        if digest_of(new.rule_json) is distinct from new.commit_digest then
            raise exception '承诺的摘要不是抽取规则的摘要。' using errcode = 'SV002';
        end if;

        if parties_fit(new) is not true then
            raise exception '抽取规则的参与方不是仪式召集的各单位，或者没有任务以外的单位。正式抽取只在仪式中进行。' using errcode = 'SV002';
        end if;

        if sources_fit(new) is not true then
            raise exception '抽取规则没有写全公开数值的种类、期限和查询的地方，或者宽限少于30分钟。' using errcode = 'SV002';
        end if;
    end if;

    if old.committed is not null and opened(new.parties) > opened(old.parties) then
        if witnessed_values_stand(new) is not true then
            raise exception '现场产生的数值还没有由两个单位确认并进入透明日志，不能揭示随机数。' using errcode = 'SV002';
        end if;

        if exists (
            select 1 from jsonb_array_elements(new.parties) as party
            where (party ->> 'openedAt')::timestamptz > (new.rule_json::jsonb ->> 'revealBy')::timestamptz) then
            raise exception '揭示期限已过，不能揭示随机数。' using errcode = 'SV002';
        end if;
    end if;

    if old.revealed is null and new.revealed is not null and reveal_stands(new) is not true then
        raise exception '揭示的不是各参与方的随机数和两个单位确认的公开数值。' using errcode = 'SV002';
    end if;

    return new;
end $$;

drop trigger if exists require_values_in_order on draw_attempts;
create trigger require_values_in_order before update on draw_attempts for each row execute function require_values_in_order();

-- Each step stands in the log in the transaction of the step itself, or the step is refused.
create or replace function require_entry_of_step() returns trigger language plpgsql as $$
declare
    task text := task_number(new.task);
begin
    if tg_op = 'INSERT' then
        if not exists (
            select 1 from logged_now('DrawFrozen', task) as entry where (entry ->> 'attempt')::int = new.number
                and (entry ->> 'frameRoot', entry ->> 'rosterDigest', entry ->> 'recusalsDigest') = (new.frame_root, new.roster_digest, new.recusals_digest))
        then
            raise exception '冻结名录须同时记入透明日志。' using errcode = 'SV002';
        end if;

        return null;
    end if;

    if old.committed is null and new.committed is not null and not exists (
        select 1 from logged_now('DrawCommitted', task) as entry
        where (entry ->> 'attempt')::int = new.number and entry ->> 'commitDigest' = new.commit_digest) then
        raise exception '抽取承诺须同时记入透明日志。' using errcode = 'SV002';
    end if;

    if exists (
        select 1 from jsonb_array_elements(new.parties) as party
        where party ->> 'nonce' is not null and not old.parties @> jsonb_build_array(party) and not exists (
            select 1 from logged_now('DrawOpened', task) as entry
            where (entry ->> 'attempt')::int = new.number and entry ->> 'party' = party ->> 'party'
                and entry ->> 'body' = (select body from parties_called(new.id) as called where called.party = entry ->> 'party')
                and entry ->> 'nonceDigest' = digest_of(party ->> 'nonce')))
    then
        raise exception '参与方揭示随机数须同时记入透明日志。' using errcode = 'SV002';
    end if;

    if old.revealed is null and new.revealed is not null and not exists (
        select 1 from logged_now('DrawRevealed', task) as entry
        where (entry ->> 'attempt')::int = new.number and entry ->> 'revealDigest' = digest_of(new.reveal_json)) then
        raise exception '揭示须同时记入透明日志。' using errcode = 'SV002';
    end if;

    if old.drawn is null and new.drawn is not null and not exists (
        select 1 from logged_now('DrawDone', task) as entry where (entry ->> 'attempt')::int = new.number
            and (entry ->> 'resultDigest', entry ->> 'assignmentDigest') = (new.result_digest, new.assignment_digest)) then
        raise exception '抽取须同时记入透明日志。' using errcode = 'SV002';
    end if;

    if old.locked is null and new.locked is not null and not exists (
        select 1 from logged_now('DrawLocked', task) as entry where (entry ->> 'attempt')::int = new.number
            and (entry ->> 'resultDigest', entry ->> 'assignmentDigest') = (new.result_digest, new.assignment_digest)
            and (entry ->> 'checks')::int =
                (select count(*) from inspection_checks where attempt = new.id) + (select count(*) from back_checks where attempt = new.id)) then
        raise exception '锁定须同时记入透明日志，写明产生的检查数。' using errcode = 'SV002';
    end if;

    if old.voided is null and new.voided is not null and not exists (
        select 1 from logged_now('DrawVoided', task) as entry where (entry ->> 'attempt')::int = new.number
            and entry ->> 'reason' = new.void_reason and entry ->> 'commitDigest' is not distinct from new.commit_digest) then
        raise exception '作废须同时记入透明日志，写明理由。' using errcode = 'SV002';
    end if;

    return null;
end $$;

drop trigger if exists require_entry_of_step on draw_attempts;
create constraint trigger require_entry_of_step after insert or update on draw_attempts
    deferrable initially deferred for each row execute function require_entry_of_step();

-- In which transaction the draw was made and locked. Any other update of the attempt, one that changes nothing included, leaves that.
alter table draw_attempts add column if not exists drawn_in xid8, add column if not exists locked_in xid8;

create or replace function keep_transactions() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        new.drawn_in := null;
        new.locked_in := null;
        return new;
    end if;

    new.drawn_in := case when old.drawn is null and new.drawn is not null then pg_current_xact_id() else old.drawn_in end;
    new.locked_in := case when old.locked is null and new.locked is not null then pg_current_xact_id() else old.locked_in end;
    return new;
end $$;

drop trigger if exists keep_transactions on draw_attempts;
create trigger keep_transactions before insert or update on draw_attempts for each row execute function keep_transactions();

-- At the lock and not before: until then rows can still come, and nothing follows from them.
create or replace function require_drawn_by_ticket() returns trigger language plpgsql as $$
declare
    logged_draw jsonb;
begin
    select record::jsonb into logged_draw from log_entries
    where object = task_number(new.task) and kind = 'DrawDone' and (record::jsonb ->> 'attempt')::int = new.number;

    if not reveal_fits(new) then
        raise exception '揭示的随机数或者公开数值与承诺的规则不符，不能锁定。' using errcode = 'SV001';
    end if;

    if not selection_fits(new) then
        raise exception '抽中的对象与种子算出的票号不符，不能锁定。' using errcode = 'SV001';
    end if;

    if not assignment_fits(new, logged_draw -> 'loads') then
        raise exception '人员分配与票号、回避名单或者人员名单不符，不能锁定。' using errcode = 'SV001';
    end if;

    if (new.result_digest, new.assignment_digest) is distinct from (result_file_digest(new), assignment_file_digest(new))
       or (logged_draw ->> 'resultDigest', logged_draw ->> 'assignmentDigest') is distinct from (new.result_digest, new.assignment_digest)
       or new.rule_json::jsonb ? 'rosterPeopleDigest'
          and (new.assignment_root, logged_draw ->> 'assignmentRoot') is distinct from (assignment_root_of(new), assignment_root_of(new))
    then
        raise exception '日志里的摘要不是这次抽取结果的摘要，不能锁定。' using errcode = 'SV001';
    end if;

    return new;
end $$;

-- After require_phase_order, which sees to it that there is a draw to be locked: triggers run in the order of their names.
drop trigger if exists require_tickets_at_lock on draw_attempts;
create trigger require_tickets_at_lock before update on draw_attempts for each row
    when (old.locked is null and new.locked is not null) execute function require_drawn_by_ticket();

drop trigger if exists require_people_at_commit on draw_attempts;
create trigger require_people_at_commit before update on draw_attempts for each row
    when (old.committed is null and new.committed is not null) execute function require_people_at_commit();
