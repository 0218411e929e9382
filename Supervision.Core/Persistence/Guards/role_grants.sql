-- 角色授予: entered by one person, confirmed once by another, ended once. Neither of them is the holder.
-- The program may change: confirmed, ended, ended_because.

-- Which roles never meet in one person, as IncompatibleRoles has them.
create or replace function roles_clash(one text, other text, in_one_department boolean) returns boolean language sql immutable as $$
    select one <> other and (
        one in ('SecurityAdministrator', 'SystemAdministrator', 'AuditAdministrator', 'Supervisor')
        or other in ('SecurityAdministrator', 'SystemAdministrator', 'AuditAdministrator', 'Supervisor')
        or (one, other) in (('Approver', 'LegalReviewer'), ('LegalReviewer', 'Approver'))
        or (in_one_department and (one, other) in (
            ('Registrar', 'Planner'), ('Planner', 'Registrar'), ('Registrar', 'UnitHead'), ('UnitHead', 'Registrar'))))
$$;

-- 例外登记: the two roles of a register's keeper may meet while an exception of the department is open, and no longer.
create or replace function clash_is_excepted(
    held text, wanted text, of_person uuid, of_department text, held_department text, first_day date, last_day date) returns boolean
language sql stable as $$
    select of_department = held_department and last_day is not null and exists (
        select 1 from pair_waivers as open
        where open.ended is null and open.person = of_person and open.department = of_department and open."from" <= first_day and last_day <= open.until
            and ((open.pair = 'registrar-planner' and (held, wanted) in (('Registrar', 'Planner'), ('Planner', 'Registrar')))
                or (open.pair = 'registrar-unit-head' and (held, wanted) in (('Registrar', 'UnitHead'), ('UnitHead', 'Registrar')))))
$$;

create or replace function refuse_grant_change() returns trigger language plpgsql as $$
declare
    clashing text;
begin
    if tg_op = 'DELETE' then
        raise exception '角色授予不得删除。' using errcode = 'SV001';
    end if;

    if tg_op = 'INSERT' then
        -- At the first start there is nobody yet: the program makes the first of each for whoever holds the machine.
        if new.ended is not null or (new.confirmed is not null and not (
            new.is_initial and new.role in ('SecurityAdministrator', 'SystemAdministrator') and new.confirmed #>> '{by,role}' = 'program'
            and not exists (select 1 from role_grants as held where held.role = new.role and held.confirmed is not null)))
        then
            raise exception '角色由一人录入，再由另一人确认。' using errcode = 'SV001';
        end if;

        if not new.is_initial and new.person::text = any(persons_in(new.entered)) then
            raise exception '谁也不能把角色授予自己。' using errcode = 'SV001';
        end if;

        -- Two that come at the same moment are looked at one after the other.
        perform pg_advisory_xact_lock(hashtext('role_grants' || new.person));

        select held.role into clashing from role_grants as held
        where held.person = new.person and held.ended is null
            and daterange(held."from", held.until, '[]') && daterange(new."from", new.until, '[]')
            and roles_clash(held.role, new.role, held.department = new.department)
            and not clash_is_excepted(held.role, new.role, new.person, new.department, held.department, new."from", new.until)
        limit 1;

        if found then
            raise exception '这个人已有的角色与要授予的角色不能由同一人担任。' using errcode = 'SV001';
        end if;

        return new;
    end if;

    if (old.id, old.person, old.department, old.role, old.is_chief, old."from", old.until, old.document, old.is_initial, old.entered)
       is distinct from (new.id, new.person, new.department, new.role, new.is_chief, new."from", new.until, new.document, new.is_initial, new.entered)
       or (old.confirmed is not null and old.confirmed is distinct from new.confirmed)
       or (old.ended is not null and (old.confirmed, old.ended, old.ended_because) is distinct from (new.confirmed, new.ended, new.ended_because))
    then
        raise exception '角色授予录入、确认和收回以后不得更改。' using errcode = 'SV001';
    end if;

    if old.confirmed is null and new.confirmed is not null
       and (new.confirmed #>> '{by,id}' is null
           or new.confirmed #>> '{by,id}' in (new.person::text, coalesce(new.entered #>> '{by,id}', ''))
           or new.confirmed #>> '{by,standsInFor}' in (new.person::text, coalesce(new.entered #>> '{by,id}', '')))
    then
        raise exception '角色须由录入人和本人以外的另一人确认。' using errcode = 'SV001';
    end if;

    return new;
end $$;

drop trigger if exists refuse_grant_change on role_grants;
create trigger refuse_grant_change before insert or update or delete on role_grants for each row execute function refuse_grant_change();
