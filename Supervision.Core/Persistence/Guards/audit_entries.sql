-- 审计记录: who did what, and when. Only ever added to, each after the last one in number, digest and time.
-- The program may change: nothing.

drop trigger if exists refuse_change on audit_entries;
create trigger refuse_change before update or delete or truncate on audit_entries
    for each statement execute function refuse_change('审计记录');

-- What is hashed of an entry: nine fields, one a line, in this order. As AuditEntry.Recompute.
create or replace function audit_text(entry audit_entries) returns text language sql stable as $$
    select concat_ws(E'\n', entry.previous, entry.number, to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        entry.person, entry.department, entry.role, entry.act, entry.object, entry.detail)
$$;

-- Whose session writes a line is who stands in it; what is nobody's act the program writes, also for whoever showed a code. An act that ended
-- its own session is still told as his. The owner comes without one.
create or replace function may_write_audit(writer text, of_department text, as_role text) returns boolean language sql stable security definer as $$
    select exists (
            select 1 from office_sessions as s
            where s.hash = sha256(convert_to(nullif(current_setting('sv.session', true), ''), 'UTF8'))
                and (s.role = 'Program' or (s.name, s.department::text, s.role::text) = (writer, of_department, as_role)))
        or pg_has_role(session_user, (select relowner from pg_class where oid = 'audit_entries'::regclass), 'usage')
$$;

create or replace function require_next_audit_entry() returns trigger language plpgsql as $$
declare
    last audit_entries;
begin
    select * into last from audit_entries order by number desc limit 1;

    if new.number is distinct from coalesce(last.number, 0) + 1
       or new.previous is distinct from coalesce(last.digest, repeat('0', 64))
    then
        raise exception '审计记录只能接着最后一条写。' using errcode = 'SV001';
    end if;

    -- A line break within a field would let two different entries have one text.
    if concat(new.person, new.department, new.role, new.act, new.object, new.detail) ~ '[\n\r]' then
        raise exception '审计记录的各项不能含换行。' using errcode = 'SV001';
    end if;

    if new.digest is distinct from digest_of(audit_text(new)) then
        raise exception '审计记录的摘要与内容不符。' using errcode = 'SV001';
    end if;

    if not may_write_audit(new.person, new.department, new.role) then
        raise exception '审计记录写的是%的“%”，登录的不是这个人：谁办理，就以谁的登录写。', new.person, new.act using errcode = 'SV001';
    end if;

    perform require_timely(new.at, audit_time());
    return new;
end $$;

drop trigger if exists require_next_audit_entry on audit_entries;
create trigger require_next_audit_entry before insert on audit_entries for each row execute function require_next_audit_entry();
