-- 透明日志与所记的事同在一个事务：what must be in the log is there when the act ends, or the act does not end. Used by the tables whose
-- rows may only change with an entry; their guards are constraint triggers that run at the end of the transaction, since the program
-- writes the entry before or after the row.

-- In which transaction an entry was written: kept by the database, whatever the writer says.
alter table log_entries add column if not exists written_in xid8;
create index if not exists ix_log_entries_written_in on log_entries (written_in);

create or replace function keep_transaction_of_entry() returns trigger language plpgsql as $$
begin
    new.written_in := pg_current_xact_id();
    return new;
end $$;

drop trigger if exists keep_transaction_of_entry on log_entries;
create trigger keep_transaction_of_entry before insert on log_entries for each row execute function keep_transaction_of_entry();

-- The records of one kind about one object that this transaction has written.
create or replace function logged_now(wanted text, about text) returns setof jsonb language sql stable as $$
    select record::jsonb from log_entries where object = about and kind = wanted and written_in = pg_current_xact_id()
$$;

-- Whether a row was written by the transaction that asks, savepoints included: what can be seen and is in progress is its own.
create or replace function is_written_now(written xid) returns boolean language sql as $$
    select pg_xact_status((((pg_current_xact_id()::text::bigint >> 32) << 32) | written::text::bigint)::text::xid8) = 'in progress'
$$;

-- What this transaction has written into the audit trail, at its end: nobody else writes there meanwhile.
create or replace function audited_now() returns setof audit_entries language sql as $$
    select entry.* from audit_entries as entry
    where entry.number > (select max(number) - 50 from audit_entries) and is_written_now(entry.xmin)
$$;
