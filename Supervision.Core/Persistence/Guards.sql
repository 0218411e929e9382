-- What the database itself refuses, whoever asks. Put in place after the migrations; each statement can be run again.

create or replace function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '%的内容写入后不得更改或删除。', tg_argv[0] using errcode = 'SV001';
end $$;

create or replace function refuse_phase_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception '抽取记录不得删除。' using errcode = 'SV001';
    end if;

    if (old.frame_key, old.frame_root, old.roster_digest, old.recusals_digest, old.frame_size, old.frozen, old.excluded, old.strata, old.task, old.number)
       is distinct from
       (new.frame_key, new.frame_root, new.roster_digest, new.recusals_digest, new.frame_size, new.frozen, new.excluded, new.strata, new.task, new.number)
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

    if old.drawn is not null and (old.result_digest, old.assignment_digest, old.drawn)
       is distinct from (new.result_digest, new.assignment_digest, new.drawn)
    then
        raise exception '抽取结果不得更改。' using errcode = 'SV001';
    end if;

    if old.voided is not null and (old.voided, old.void_reason) is distinct from (new.voided, new.void_reason) then
        raise exception '作废记录不得更改。' using errcode = 'SV001';
    end if;

    return new;
end $$;

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

do $$
declare
    guarded record;
begin
    for guarded in
        select * from (values
            ('audit_entries', '审计记录'), ('log_entries', '透明日志'),
            ('log_checkpoints', '检查点'), ('log_tiles', '日志树'), ('frame_rows', '冻结的名录'), ('roster_rows', '冻结的人员名单'),
            ('recusal_rows', '冻结的回避名单'), ('excluded_rows', '剔除记录'), ('drawn_rows', '抽取结果'), ('assigned_rows', '人员分配'),
            ('delivery_receipts', '回执'), ('reconciliations', '对账记录'), ('replacement_rows', '替换记录'),
            ('small_register_uses', '人员不足时的安排'), ('rule_texts', '规则文本'), ('rulebooks', '规则库版本'),
            ('subject_successions', '主体承继记录'), ('case_proposals', '处理建议'))
        as names(table_name, label)
    loop
        execute format('drop trigger if exists refuse_change on %I', guarded.table_name);
        execute format(
            'create trigger refuse_change before update or delete or truncate on %I for each statement execute function refuse_change(%L)',
            guarded.table_name, guarded.label);
    end loop;
end $$;

-- Entries are counted without gaps, and a checkpoint covers what is there and more than the one before.
create or replace function require_next_entry() returns trigger language plpgsql as $$
begin
    if new.index is distinct from (select coalesce(max(index) + 1, 0) from log_entries) then
        raise exception '透明日志只能接着最后一条写。' using errcode = 'SV001';
    end if;

    return new;
end $$;

drop trigger if exists require_next_entry on log_entries;
create trigger require_next_entry before insert on log_entries for each row execute function require_next_entry();

create or replace function require_growing_checkpoint() returns trigger language plpgsql as $$
begin
    if new.size <= (select max(size) from log_checkpoints) or new.size > (select coalesce(max(index) + 1, 0) from log_entries) then
        raise exception '检查点只能随日志增长，不能倒退，也不能超过日志的条数。' using errcode = 'SV001';
    end if;

    return new;
end $$;

drop trigger if exists require_growing_checkpoint on log_checkpoints;
create trigger require_growing_checkpoint before insert on log_checkpoints for each row execute function require_growing_checkpoint();

drop trigger if exists refuse_phase_change on draw_attempts;
create trigger refuse_phase_change before update or delete on draw_attempts for each row execute function refuse_phase_change();

drop trigger if exists require_commit_in_log on draw_attempts;
create trigger require_commit_in_log before update on draw_attempts for each row execute function require_commit_in_log();

create or replace function refuse_disclosure_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception '公示信息不得删除，只能撤回。' using errcode = 'SV001';
    end if;

    if (old.record, old.target, old.content, old.occurred_on, old.due_on, old.commitment, old.written_at)
       is distinct from (new.record, new.target, new.content, new.occurred_on, new.due_on, new.commitment, new.written_at)
    then
        raise exception '公示信息写入后不得更改，更正须另写一条。' using errcode = 'SV001';
    end if;

    -- The salt goes with the withdrawal and by nothing else; neither comes back.
    if (new.withdrawn_at is null) = (new.salt is null) or (new.salt is not null and new.salt is distinct from old.salt)
       or (old.withdrawn_at is not null
           and (old.withdrawn_at, old.withdrawn_because) is distinct from (new.withdrawn_at, new.withdrawn_because))
    then
        raise exception '公示信息撤回时须同时销毁盐值，撤回之后不得恢复。' using errcode = 'SV001';
    end if;

    return new;
end $$;

drop trigger if exists refuse_disclosure_change on disclosures;
create trigger refuse_disclosure_change before update or delete on disclosures for each row execute function refuse_disclosure_change();

create or replace function refuse_paper_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or (old.number, old.content, old.issued_on) is distinct from (new.number, new.content, new.issued_on)
       or (old.pdf is not null and (old.pdf, old.digest) is distinct from (new.pdf, new.digest))
    then
        raise exception '已出具的文书不得更改或删除。' using errcode = 'SV001';
    end if;

    return new;
end $$;

drop trigger if exists refuse_paper_change on issued_papers;
create trigger refuse_paper_change before update or delete on issued_papers for each row execute function refuse_paper_change();

-- The phases of a draw in their order. A nonce comes after its commit is in the log, a seed after every nonce, a result after the seed.
create or replace function nonces(parties jsonb) returns int language sql immutable as $$
    select count(*)::int from jsonb_array_elements(parties) as party where party ->> 'nonce' is not null
$$;

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
        if (new.committed, new.revealed, new.drawn, new.locked, new.voided) is distinct from (null, null, null, null, null) or nonces(new.parties) > 0 then
            raise exception '抽取只能从冻结名录开始，不能从后面的步骤开始。' using errcode = 'SV002';
        end if;

        if exists (select 1 from draw_attempts where task = new.task and number < new.number and voided is null) then
            raise exception '上一次抽取没有作废，不能开始下一次。' using errcode = 'SV002';
        end if;

        return new;
    end if;

    if old.committed is null and nonces(new.parties) > 0 then
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

    if old.revealed is null and new.revealed is not null and nonces(new.parties) < jsonb_array_length(new.parties) then
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

-- Results before the seed is known, and lines added to what was already committed.
create or replace function refuse_early_result() returns trigger language plpgsql as $$
begin
    if exists (select 1 from added join draw_attempts on draw_attempts.id = added.attempt where draw_attempts.revealed is null) then
        raise exception '揭示之前不能写入抽取结果。' using errcode = 'SV002';
    end if;

    return null;
end $$;

create or replace function refuse_late_line() returns trigger language plpgsql as $$
begin
    if exists (select 1 from added join draw_attempts on draw_attempts.id = added.attempt where draw_attempts.committed is not null) then
        raise exception '承诺作出后，名录不得增加。' using errcode = 'SV001';
    end if;

    return null;
end $$;

do $$
declare
    guarded record;
begin
    for guarded in
        select * from (values
            ('drawn_rows', 'refuse_early_result'), ('assigned_rows', 'refuse_early_result'), ('frame_rows', 'refuse_late_line'),
            ('roster_rows', 'refuse_late_line'), ('recusal_rows', 'refuse_late_line'), ('excluded_rows', 'refuse_late_line'))
        as names(table_name, guard)
    loop
        execute format('drop trigger if exists %I on %I', guarded.guard, guarded.table_name);
        execute format(
            'create trigger %I after insert on %I referencing new table as added for each statement execute function %I()',
            guarded.guard, guarded.table_name, guarded.guard);
    end loop;
end $$;

-- A party's code is used once in each phase, and never changes hands.
create or replace function refuse_code_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE'
       or (old.selector, old.ceremony, old.party, old.salt, old.hash) is distinct from (new.selector, new.ceremony, new.party, new.salt, new.hash)
       or (old.committed_at is not null and (old.committed_at, old.committed_by) is distinct from (new.committed_at, new.committed_by))
       or (old.opened_at is not null and (old.opened_at, old.opened_by) is distinct from (new.opened_at, new.opened_by))
    then
        raise exception '参与码的记录不得更改，一个参与码在每个阶段只用一次。' using errcode = 'SV001';
    end if;

    return new;
end $$;

drop trigger if exists refuse_code_change on party_codes;
create trigger refuse_code_change before update or delete on party_codes for each row execute function refuse_code_change();

drop trigger if exists refuse_change on ceremonies;
create trigger refuse_change before update or delete or truncate on ceremonies for each statement execute function refuse_change('抽取仪式');
drop trigger if exists refuse_change on ceremony_tasks;
create trigger refuse_change before update or delete or truncate on ceremony_tasks for each statement execute function refuse_change('抽取仪式的任务');

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

-- Rows of a draw come with the draw, in its own transaction; afterwards nobody can be added by hand.
create or replace function refuse_late_row() returns trigger language plpgsql as $$
begin
    if not exists (
        select 1 from draw_attempts
        where id = new.attempt and drawn_in = pg_current_xact_id() and locked is null and voided is null)
    then
        raise exception '抽取结果和人员分配只由抽取本身写入，不得另行增加。' using errcode = 'SV001';
    end if;

    return null;
end $$;

drop trigger if exists refuse_late_row on drawn_rows;
create constraint trigger refuse_late_row after insert on drawn_rows deferrable initially deferred for each row execute function refuse_late_row();

drop trigger if exists refuse_late_row on assigned_rows;
create constraint trigger refuse_late_row after insert on assigned_rows deferrable initially deferred for each row execute function refuse_late_row();

-- Replacements stand one behind the other, after the lock, and never after a result was entered.
create or replace function require_next_replacement() returns trigger language plpgsql as $$
begin
    if new.seq <> (select coalesce(max(seq), 0) + 1 from replacement_rows where attempt = new.attempt) then
        raise exception '替换记录只能按顺序续写。' using errcode = 'SV001';
    end if;

    if not exists (select 1 from draw_attempts where id = new.attempt and locked is not null and voided is null) then
        raise exception '抽取锁定后才能替换。' using errcode = 'SV002';
    end if;

    if exists (select 1 from inspection_checks where attempt = new.attempt and target = new.target and entered is not null) then
        raise exception '检查结果录入后不得替换。' using errcode = 'SV002';
    end if;

    -- A back-check is closed once both have signed, and open again from the approval of a visit until it is made.
    if exists (
        select 1 from back_checks where attempt = new.attempt and 'check:' || "check" = new.target
            and review ->> 'countersigned' is not null and (visit is null or visit ->> 'scanned' is not null)) then
        raise exception '书面复核已由两人签认，没有待办的入企，不得替换。' using errcode = 'SV002';
    end if;

    return new;
end $$;

drop trigger if exists require_next_replacement on replacement_rows;
create trigger require_next_replacement before insert on replacement_rows for each row execute function require_next_replacement();

create or replace function refuse_request_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or (old.attempt, old.target, old.inspector, old.applicant, old.reason, old.received)
       is distinct from (new.attempt, new.target, new.inspector, new.applicant, new.reason, new.received)
       or (old.decided is not null and (old.decided, old.granted, old.grounds) is distinct from (new.decided, new.granted, new.grounds))
    then
        raise exception '回避申请和决定不得更改或删除。' using errcode = 'SV001';
    end if;

    return new;
end $$;

drop trigger if exists refuse_request_change on recusal_requests;
create trigger refuse_request_change before update or delete on recusal_requests for each row execute function refuse_request_change();

-- The target was drawn, and for each place that was assigned stands the holder of one of the certificates of whom chance named.
create or replace function stands_as_drawn(checked inspection_checks) returns boolean language sql stable as $$
    select exists (select 1 from drawn_rows where attempt = checked.attempt and target = checked.target and not reserve)
        and jsonb_array_length(checked.officers) = (
            select count(*) from assigned_rows where attempt = checked.attempt and target = checked.target)
        and not exists (
            select 1 from assigned_rows as place
            where attempt = checked.attempt and target = checked.target and not exists (
                select 1 from jsonb_array_elements(checked.officers) as officer join inspectors on number = place.inspector
                where (officer ->> 'slot')::int = place.slot
                    and certificates @> jsonb_build_array(jsonb_build_object('number', officer ->> 'certificate'))))
$$;

-- Who stands on a check follows from the draw: a check comes with the lock or with a replacement, and its officers change only with one
-- and to those who stand there after it.
create or replace function require_replacement_for_check() returns trigger language plpgsql as $$
declare
    current_epoch bigint := (pg_current_xact_id()::text::bigint >> 32) << 32;
begin
    if exists (
        select 1 from replacement_rows
        where attempt = new.attempt and new.target in (target, "in")
          and pg_xact_status((current_epoch | xmin::text::bigint)::text::xid8) = 'in progress')
       and (stands_as_placed(new) or (new.dropped is not null and new.officers = old.officers))
       or (tg_op = 'INSERT' and exists (select 1 from draw_attempts where id = new.attempt and locked_in = pg_current_xact_id())
           and stands_as_drawn(new))
    then
        return null;
    end if;

    raise exception '检查对象和检查人员由抽取和替换决定，不得直接更改。' using errcode = 'SV001';
end $$;

drop trigger if exists require_draw_for_check on inspection_checks;
create constraint trigger require_draw_for_check after insert on inspection_checks
    deferrable initially deferred for each row execute function require_replacement_for_check();

drop trigger if exists require_replacement_for_check on inspection_checks;
create constraint trigger require_replacement_for_check after update on inspection_checks
    deferrable initially deferred for each row
    when (old.officers is distinct from new.officers or old.dropped is distinct from new.dropped
          or old.target is distinct from new.target or old.attempt is distinct from new.attempt)
    execute function require_replacement_for_check();

create or replace function refuse_check_removal() returns trigger language plpgsql as $$
begin
    raise exception '检查记录不得删除。' using errcode = 'SV001';
end $$;

drop trigger if exists refuse_check_removal on inspection_checks;
create trigger refuse_check_removal before delete or truncate on inspection_checks for each statement execute function refuse_check_removal();

-- A list version is never edited in place: its text stands from the first, its adoption once made, and a confirmed clause stays confirmed.
create or replace function refuse_list_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or (old.list, old.number, old.name, old.title, old.sum, old.first_day, old.clauses, old.drafted, old.seed)
       is distinct from (new.list, new.number, new.name, new.title, new.sum, new.first_day, new.clauses, new.drafted, new.seed)
       or (old.adopted is not null and (old.adopted, old.in_force_from) is distinct from (new.adopted, new.in_force_from))
       or not new.confirmed @> old.confirmed
    then
        raise exception '清单版本不得修改或删除，需要修改的，另行导入新的版本。' using errcode = 'SV001';
    end if;

    return new;
end $$;

drop trigger if exists refuse_list_change on list_versions;
create trigger refuse_list_change before update or delete on list_versions for each row execute function refuse_list_change();

-- Who looks again at which check follows from the draw: a back-check comes with the lock, and what was written stays.
create or replace function require_draw_for_back_check() returns trigger language plpgsql as $$
begin
    if not exists (
        select 1 from draw_attempts join drawn_rows on drawn_rows.attempt = draw_attempts.id
        where draw_attempts.id = new.attempt and locked_in = pg_current_xact_id() and not reserve and drawn_rows.target = 'check:' || new."check")
    then
        raise exception '复核的检查和人员由抽取决定，不得另行增加。' using errcode = 'SV001';
    end if;

    return null;
end $$;

drop trigger if exists require_draw_for_back_check on back_checks;
create constraint trigger require_draw_for_back_check after insert on back_checks
    deferrable initially deferred for each row execute function require_draw_for_back_check();

create or replace function refuse_back_check_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE'
       or (old.task, old.attempt, old."check", old.target, old.target_name, old.level)
       is distinct from (new.task, new.attempt, new."check", new.target, new.target_name, new.level)
       or (old.review ->> 'countersigned' is not null and old.review is distinct from new.review)
       or (old.visit is not null and (old.visit -> 'reason', old.visit -> 'code', old.visit -> 'approved')
       is distinct from (new.visit -> 'reason', new.visit -> 'code', new.visit -> 'approved'))
       or (old.visit ->> 'scanned' is not null and old.visit is distinct from new.visit)
    then
        raise exception '复核记录不得更改或删除。' using errcode = 'SV001';
    end if;

    return new;
end $$;

drop trigger if exists refuse_back_check_change on back_checks;
create trigger refuse_back_check_change before update or delete on back_checks for each row execute function refuse_back_check_change();

-- The code for one's own line is used once and revoked once, and never comes back.
create or replace function refuse_own_line_code_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE'
       or (old.id, old.attempt, old.target, old.salt, old.hash, old.issued) is distinct from (new.id, new.attempt, new.target, new.salt, new.hash, new.issued)
       or (old.used_at is not null and old.used_at is distinct from new.used_at)
       or (old.revoked is not null and (old.revoked, old.used_at) is distinct from (new.revoked, new.used_at))
    then
        raise exception '核对码的记录不得更改或删除，一个核对码只用一次。' using errcode = 'SV001';
    end if;

    return new;
end $$;

drop trigger if exists refuse_own_line_code_change on own_line_codes;
create trigger refuse_own_line_code_change before update or delete on own_line_codes for each row execute function refuse_own_line_code_change();

-- A review takes effect when both drawn people have signed: first one enters it, then the other signs it as it stands or gives it back with a
-- reason. Nobody else signs, nobody signs twice, and there is no visit before.
create or replace function require_both_signatures() returns trigger language plpgsql as $$
declare
    first_hand jsonb := new.review #> '{entered,by}';
    second_hand jsonb := nullif(new.review -> 'countersigned', 'null') -> 'by';
begin
    if old.review is null and second_hand is not null
       or old.review is not null and old.review ->> 'countersigned' is null and new.review is null and new.returned_because is null
       or old.review is not null and new.review is not null
          and (old.review - 'countersigned' - 'hasEffect') is distinct from (new.review - 'countersigned' - 'hasEffect')
    then
        raise exception '书面复核只能先由一人录入，再由另一人照原样签认，或者写明理由退回。' using errcode = 'SV001';
    end if;

    if old.review is distinct from new.review and (
        first_hand is not null and not signs_back_check(new.officers, first_hand)
        or second_hand is not null and (not signs_back_check(new.officers, second_hand) or first_hand - 'role' = second_hand - 'role'))
    then
        raise exception '书面复核须由抽中的两名复核人员分别签名。' using errcode = 'SV001';
    end if;

    if old.visit is null and new.visit is not null and second_hand is null then
        raise exception '书面复核由两人签认之后，才能批准入企。' using errcode = 'SV002';
    end if;

    return new;
end $$;

create or replace function signs_back_check(officers jsonb, signer jsonb) returns boolean language sql immutable as $$
    select officers @> jsonb_build_array(jsonb_build_object('name', signer -> 'person', 'department', signer -> 'department'))
$$;

drop trigger if exists require_both_signatures on back_checks;
create trigger require_both_signatures before update on back_checks for each row execute function require_both_signatures();

-- Who looks again changes only with a replacement entered in the same transaction, at its place, and to the person that it names.
create or replace function require_replacement_for_back_check() returns trigger language plpgsql as $$
declare
    current_epoch bigint := (pg_current_xact_id()::text::bigint >> 32) << 32;
    entered_now record;
begin
    select row.slot, row."in", departments.code as department into entered_now
    from replacement_rows as row join departments on departments.name = row.team
    where row.attempt = new.attempt and row.target = 'check:' || new."check"
      and pg_xact_status((current_epoch | row.xmin::text::bigint)::text::xid8) = 'in progress'
    order by row.seq desc limit 1;

    if entered_now is null
       or back_check_others(old.officers, entered_now.department, entered_now.slot)
          is distinct from back_check_others(new.officers, entered_now.department, entered_now.slot)
       or (select count(*) from jsonb_array_elements(new.officers) as officer
           where officer ->> 'department' = entered_now.department and (officer ->> 'slot')::int = entered_now.slot)
          <> (entered_now."in" <> '')::int
       or entered_now."in" <> '' and not exists (
           select 1 from jsonb_array_elements(new.officers) as officer join inspectors on inspectors.number = entered_now."in"
           where officer ->> 'department' = entered_now.department and (officer ->> 'slot')::int = entered_now.slot
             and inspectors.certificates::jsonb @> jsonb_build_array(jsonb_build_object('number', officer -> 'certificate')))
    then
        raise exception '复核人员由抽取和替换决定，不得直接更改。' using errcode = 'SV001';
    end if;

    return null;
end $$;

create or replace function back_check_others(officers jsonb, department text, slot int) returns jsonb language sql immutable as $$
    select coalesce(jsonb_agg(officer order by officer ->> 'department', (officer ->> 'slot')::int), '[]')
    from jsonb_array_elements(officers) as officer
    where officer ->> 'department' <> $2 or (officer ->> 'slot')::int <> $3
$$;

drop trigger if exists require_replacement_for_back_check on back_checks;
create constraint trigger require_replacement_for_back_check after update on back_checks
    deferrable initially deferred for each row
    when (old.officers is distinct from new.officers)
    execute function require_replacement_for_back_check();

-- What the head waived, and that he did, stays with the check.
create or replace function refuse_waiver_change() returns trigger language plpgsql as $$
begin
    if old.waiver is not null and (new.waiver is null or not (new.waiver -> 'limits') @> (old.waiver -> 'limits'))
       or old.scanned is not null and old.waiver is distinct from new.waiver
    then
        raise exception '超限批准不得撤销，检查开始后不得更改。' using errcode = 'SV001';
    end if;

    return new;
end $$;

drop trigger if exists refuse_waiver_change on inspection_checks;
create trigger refuse_waiver_change before update on inspection_checks for each row execute function refuse_waiver_change();

-- Proposals of a case are counted without gaps and end with its decision, unless that was only that facts are to be established; a case has at least one.
create or replace function require_next_proposal() returns trigger language plpgsql as $$
begin
    if exists (select 1 from enforcement_cases where id = new.case_id and (closed is not null or adopted ->> 'end' <> 'to-establish')) then
        raise exception '案件已经作出决定，不能再提出处理建议。' using errcode = 'SV001';
    end if;

    if new.number <> 1 + coalesce((select max(number) from case_proposals where case_id = new.case_id), 0) then
        raise exception '处理建议的次序须连续。' using errcode = 'SV001';
    end if;

    return new;
end $$;

drop trigger if exists require_next_proposal on case_proposals;
create trigger require_next_proposal before insert on case_proposals for each row execute function require_next_proposal();

create or replace function require_proposal() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from case_proposals where case_id = new.id) then
        raise exception '立案须有处理建议。' using errcode = 'SV001';
    end if;

    return null;
end $$;

drop trigger if exists require_proposal on enforcement_cases;
create constraint trigger require_proposal
    after insert on enforcement_cases deferrable initially deferred for each row execute function require_proposal();

-- A decision stands as it was made; its paper is noted once. Only 待查明事实 gives way, to a new proposal.
create or replace function refuse_adoption_change() returns trigger language plpgsql as $$
begin
    if old.closed is not null and (old.closed, old.adopted) is distinct from (new.closed, new.adopted)
       or old.adopted ->> 'end' <> 'to-establish' and (old.adopted - 'paperNumber') is distinct from (new.adopted - 'paperNumber')
       or old.adopted ->> 'end' = 'to-establish' and new.adopted is not null and new.adopted is distinct from old.adopted
       or old.adopted ->> 'paperNumber' is not null and new.adopted is distinct from old.adopted
    then
        raise exception '案件的决定作出后不得更改。' using errcode = 'SV001';
    end if;

    return new;
end $$;

drop trigger if exists refuse_adoption_change on enforcement_cases;
create trigger refuse_adoption_change before update on enforcement_cases for each row execute function refuse_adoption_change();
