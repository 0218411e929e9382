-- 历次建议: what the rules answered, each time they were asked.
-- The program may change: nothing.

-- 部门: whose the proposal is, copied from its case, so that the wall between departments need not look there for each row. Neither
-- changes. A row that was written past the triggers has none, and the program alone sees it.
alter table case_proposals add column if not exists department character varying(32);

do $$
begin
    if exists (select 1 from case_proposals where department is null) then
        alter table case_proposals disable trigger user;
        update case_proposals as made set department = (select found.department from enforcement_cases as found where found.id = made.case_id)
            where made.department is null;
        alter table case_proposals enable trigger user;
    end if;
end $$;

create or replace function take_department_of_case() returns trigger language plpgsql as $$
begin
    new.department := (select department from enforcement_cases where id = new.case_id);
    return new;
end $$;

drop trigger if exists take_department_of_case on case_proposals;
create trigger take_department_of_case before insert on case_proposals for each row execute function take_department_of_case();

drop trigger if exists refuse_change on case_proposals;
create trigger refuse_change before update or delete or truncate on case_proposals
    for each statement execute function refuse_change('处理建议');

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

-- What the rules answered was asked by somebody who acts: it comes with the act that is audited. At the end of the transaction, since the
-- audit entry comes after the proposal.
create or replace function require_act_of_proposal() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from audited_now() as entry where entry.person = new."by" #>> '{by,person}') then
        raise exception '处理建议须由提出的人同时记入审计记录。' using errcode = 'SV001';
    end if;

    return null;
end $$;

drop trigger if exists require_act_of_proposal on case_proposals;
create constraint trigger require_act_of_proposal after insert on case_proposals
    deferrable initially deferred for each row execute function require_act_of_proposal();
