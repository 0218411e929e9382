-- 执法检查人员: who may be drawn to check. Rows are changed by imports of the register, each of them noted in register_syncs; a draw reads
-- its own frozen copy.
-- The program may change: certificates, department, is_sample, kind, may_lead, name, post, specialisms, synced_at.
-- Unguarded: certificates, department, is_sample, kind, may_lead, post, specialisms, synced_at: 站在未办结任务名单上的人，姓名和执法证号不得更改；其余随名录导入更新，每次导入记入名录同步和审计记录；冻结以后的抽取用冻结时的人员名单。

-- As long as somebody stands on the roster of a draw, he keeps the name and the certificate number that were frozen: the officer before an
-- enterprise is the one drawn. That he goes on leave, or leaves, may always be noted; then he is replaced.
create or replace function refuse_other_person() returns trigger language plpgsql as $$
declare
    standing record;
begin
    select * into standing from standing_people(array[old.number::text]) as person
    where tg_op = 'DELETE' or new.number <> old.number or person.name <> new.name
        or not new.certificates @> jsonb_build_array(jsonb_build_object('number', person.certificate, 'kind', 'enforcement'))
    limit 1;

    if found then
        raise exception '%（人员编号%）在任务%冻结的人员名单上，任务办结或者抽取作废之前，姓名和执法证号%不得更改。',
            standing.name, old.number, standing.task, standing.certificate using errcode = 'SV001';
    end if;

    return case when tg_op = 'DELETE' then old else new end;
end $$;

drop trigger if exists refuse_other_person on inspectors;
create trigger refuse_other_person before update of number, name, certificates or delete on inspectors
    for each row execute function refuse_other_person();
