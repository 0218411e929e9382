-- 时间声明: proposed by one person, confirmed once by another in an act of its own, with its entry in the log; then it stays.
-- The program may change: audit_number, confirmed, database_clock, log_index, stated_from, stated_to.

create or replace function refuse_time_statement_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception '时间声明不得删除。' using errcode = 'SV001';
    end if;

    if tg_op = 'INSERT' then
        if num_nonnulls(new.confirmed, new.stated_from, new.stated_to, new.database_clock, new.audit_number, new.log_index) > 0 then
            raise exception '时间声明先由一人提出，再由另一人确认。' using errcode = 'SV001';
        end if;

        new.proposed_in := pg_current_xact_id();
        return new;
    end if;

    if old.log_index is not null or (old.id, old.reason, old.proposed) is distinct from (new.id, new.reason, new.proposed) then
        raise exception '时间声明作出之后不得更改。' using errcode = 'SV001';
    end if;

    if num_nulls(new.confirmed, new.stated_from, new.stated_to, new.database_clock, new.audit_number, new.log_index) > 0
       or new.confirmed #>> '{by,person}' = new.proposed #>> '{by,person}'
       or new.confirmed #>> '{by,role}' = new.proposed #>> '{by,role}'
       or old.proposed_in = pg_current_xact_id()
    then
        raise exception '时间声明须由另一人、以另一角色在提出之后确认。' using errcode = 'SV001';
    end if;

    -- What it says of the moment is what the database sees.
    if new.log_index is distinct from (select coalesce(max(index) + 1, 0) from log_entries)
       or new.audit_number is distinct from (select coalesce(max(number), 0) from audit_entries)
       or abs(extract(epoch from clock_timestamp() - new.database_clock)) > 60
    then
        raise exception '时间声明所写的不是现在的情形。' using errcode = 'SV001';
    end if;

    return new;
end $$;

-- In which transaction it was proposed: kept by the database.
alter table time_statements add column if not exists proposed_in xid8;

drop trigger if exists refuse_time_statement_change on time_statements;
create trigger refuse_time_statement_change before insert or update or delete on time_statements
    for each row execute function refuse_time_statement_change();

-- A statement without its entry is none.
create or replace function require_entry_of_time_statement() returns trigger language plpgsql as $$
begin
    if new.log_index is not null
       and not exists (select 1 from log_entries where index = new.log_index and kind = 'TimeStatement' and object = new.id::text)
    then
        raise exception '时间声明须同时写入透明日志。' using errcode = 'SV001';
    end if;

    return null;
end $$;

drop trigger if exists require_entry_of_time_statement on time_statements;
create constraint trigger require_entry_of_time_statement after update on time_statements
    deferrable initially deferred for each row execute function require_entry_of_time_statement();
