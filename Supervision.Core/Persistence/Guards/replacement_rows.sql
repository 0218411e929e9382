-- 替换记录: who comes instead follows from the tickets (sv-draw/1, section 7): a person says who goes and for which listed reason, and every
-- entry that names anybody else is refused.
-- The program may change: nothing.

drop trigger if exists refuse_change on replacement_rows;
create trigger refuse_change before update or delete or truncate on replacement_rows
    for each statement execute function refuse_change('替换记录');

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

create or replace function require_replacement_by_ticket() returns trigger language plpgsql as $$
declare
    drawn draw_attempts;
    due record;
    scope text;
    by_ticket record;
begin
    select * into drawn from draw_attempts where id = new.attempt;
    select * into due from place_due(drawn);

    if coalesce(new.approved #>> '{by,person}', '') = '' or new.approved #>> '{by,role}' is distinct from 'approver' then
        raise exception '替换须由负责人批准。' using errcode = 'SV001';
    end if;

    if due.target is not null then
        scope := 'target';

        if (new.target, new.team, new.slot, new.reason) is distinct from (due.target, due.team, due.slot, 'recused') then
            raise exception '递补对象%的%第%个位置须先替换。', due.target, due.team, due.slot using errcode = 'SV001';
        end if;
    else
        scope := scope_of(drawn.rule_json::jsonb, new.reason, new.team = '');

        if scope is null then
            raise exception '替换事由“%”不在承诺的规则之列，或者不用于这种替换。', new.reason using errcode = 'SV001';
        end if;
    end if;

    if new.team = '' and exists (select 1 from inspection_tasks where id = drawn.task and back_check is not null) then
        raise exception '抽中复核的检查不替换，只替换复核人员。' using errcode = 'SV001';
    end if;

    if new.team = '' then
        select * into by_ticket from reserve_by_rank(drawn, new.target);
    else
        select * into by_ticket from substitute_by_ticket(drawn, new.target, new.team, new.slot, scope = 'return');

        if due.target is null and (by_ticket."out" = '') <> (scope = 'return') then
            raise exception '空缺的位置只能以返岗为由再补，有人的位置不能。' using errcode = 'SV001';
        end if;
    end if;

    if by_ticket."out" is null or (new.team = '' and new.slot <> 0) then
        raise exception '没有这个位置，或者这个对象已不在抽中之列，不能替换。' using errcode = 'SV001';
    end if;

    if (new."out", new."in", new.ticket, new.load) is distinct from (by_ticket."out", by_ticket."in", by_ticket.ticket, by_ticket.load) then
        raise exception '由谁接替只由票号和名次决定，不能另选。' using errcode = 'SV001';
    end if;

    -- Whoever the tickets bring in does not approve that he comes.
    if scope is distinct from 'target' and new."in" <> '' and exists (
        select 1 from roster_rows as row left join persons as known on known.inspector = row.inspector
        where row.attempt = new.attempt and row.inspector = new."in"
            and coalesce(known.id::text, person_of_name(row.name)) = any(persons_in(new.approved)))
    then
        raise exception '按票号补上的人不能批准自己来接替。' using errcode = 'SV001';
    end if;

    return new;
end $$;

-- After require_next_replacement: triggers run in the order of their names.
drop trigger if exists require_replacement_by_ticket on replacement_rows;
create trigger require_replacement_by_ticket before insert on replacement_rows for each row execute function require_replacement_by_ticket();

-- Whoever lets a reserve come also fills its places, in the same transaction.
create or replace function require_places_filled() returns trigger language plpgsql as $$
begin
    if exists (select 1 from draw_attempts as made, place_due(made) where made.id = new.attempt) then
        raise exception '递补对象须回避的人员没有替换。' using errcode = 'SV001';
    end if;

    return null;
end $$;

drop trigger if exists require_places_filled on replacement_rows;
create constraint trigger require_places_filled after insert on replacement_rows
    deferrable initially deferred for each row when (new.team = '' and new."in" <> '') execute function require_places_filled();

-- A replacement that the log does not tell is none: its entry is written in the same transaction and holds the digest of this very line.
create or replace function require_replacement_in_log() returns trigger language plpgsql as $$
declare
    drawn draw_attempts;
begin
    select * into drawn from draw_attempts where id = new.attempt;

    if not exists (
        select 1 from logged_now('Replacement', task_number(drawn.task)) as told
        where (told ->> 'attempt')::int = drawn.number and (told ->> 'seq')::int = new.seq
            and told ->> 'digest' = replacement_digest(drawn, new))
    then
        raise exception '替换须同时写入透明日志，日志里没有这一条替换。' using errcode = 'SV001';
    end if;

    return null;
end $$;

drop trigger if exists require_replacement_in_log on replacement_rows;
create constraint trigger require_replacement_in_log after insert on replacement_rows
    deferrable initially deferred for each row execute function require_replacement_in_log();
