-- 冻结的人员名单: who may be sent, and who that is. Stands from the commitment on.
-- The program may change: nothing.

drop trigger if exists refuse_change on roster_rows;
create trigger refuse_change before update or delete or truncate on roster_rows
    for each statement execute function refuse_change('冻结的人员名单');

drop trigger if exists refuse_late_line on roster_rows;
create trigger refuse_late_line after insert on roster_rows
    referencing new table as added for each statement execute function refuse_late_line();

-- Whoever is frozen is frozen as the register has him at that moment, with a salt: nobody is put on a roster under another's name.
create or replace function require_person_of_register() returns trigger language plpgsql as $$
begin
    if exists (
        select 1 from added left join inspectors on inspectors.number = added.inspector
        where inspectors.number is null or added.name is distinct from inspectors.name
            or added.salt is null or added.salt !~ '^[0-9a-f]{32}$'
            or not inspectors.certificates @> jsonb_build_array(
                jsonb_build_object('number', added.certificate, 'kind', 'enforcement', 'validTo', added.valid_to)))
    then
        raise exception '冻结的人员须与执法检查人员名录库中的姓名、执法证号一致，并且各有一个随机的盐。' using errcode = 'SV001';
    end if;

    return null;
end $$;

drop trigger if exists require_person_of_register on roster_rows;
create trigger require_person_of_register after insert on roster_rows
    referencing new table as added for each statement execute function require_person_of_register();
