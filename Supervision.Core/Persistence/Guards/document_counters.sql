-- 文号流水: the last serial given. It counts from one, each serial goes to a paper or a case in the same transaction, and none is left out.
-- The program may change: last.

create or replace function refuse_counter_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE'
       or tg_op = 'INSERT' and new.last <> 1
       or tg_op = 'UPDATE' and ((old.department, old.kind, old.year) is distinct from (new.department, new.kind, new.year) or new.last <> old.last + 1)
    then
        raise exception '文号从1号起逐号增加，不得倒退、跳号或者删除。' using errcode = 'SV001';
    end if;

    return new;
end $$;

drop trigger if exists refuse_counter_change on document_counters;
create trigger refuse_counter_change before insert or update or delete on document_counters for each row execute function refuse_counter_change();

-- At the end of the transaction, since the number is taken before the paper is made.
create or replace function require_paper_of_number() returns trigger language plpgsql as $$
declare
    given text := (select format('%s%s〔%s〕%s号', short_name, new.kind, new.year, new.last) from departments where code = new.department);
begin
    if not exists (select 1 from issued_papers where number = given) and not exists (select 1 from enforcement_cases where number = given) then
        raise exception '文号没有用在文书或者案件上，不能留下空号。' using errcode = 'SV001';
    end if;

    return null;
end $$;

drop trigger if exists require_paper_of_number on document_counters;
create constraint trigger require_paper_of_number after insert or update on document_counters
    deferrable initially deferred for each row execute function require_paper_of_number();
