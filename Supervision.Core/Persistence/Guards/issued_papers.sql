-- 文书: what was issued stands. It is rendered once, and taken back by a signed act with its reason alone; the publisher only renders.
-- The program may change: digest, failure, pages, pdf, substitutions, withdrawn_at, withdrawn_because, withdrawn_by.

create or replace function refuse_paper_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if num_nonnulls(new.pdf, new.digest, new.withdrawn_at, new.withdrawn_by, new.withdrawn_because) > 0 then
            raise exception '文书只能从出具开始，排印和收回在以后。' using errcode = 'SV001';
        end if;

        return new;
    end if;

    if tg_op = 'DELETE' or (old.id, old.number, old.form, old.department, old.target, old.content, old.issued_on, old.written_at)
       is distinct from (new.id, new.number, new.form, new.department, new.target, new.content, new.issued_on, new.written_at)
       or old.pdf is not null and (old.pdf, old.digest, old.pages, old.substitutions, old.failure)
       is distinct from (new.pdf, new.digest, new.pages, new.substitutions, new.failure)
    then
        raise exception '已出具的文书不得更改或删除。' using errcode = 'SV001';
    end if;

    if new.pdf is null and num_nonnulls(new.digest, new.pages, new.substitutions) > 0
       or new.pdf is not null and (new.digest is distinct from encode(sha256(new.pdf), 'hex') or new.pages is null or new.failure is not null)
    then
        raise exception '文书的摘要、页数和字体说明须与排印的文件相符。' using errcode = 'SV001';
    end if;

    if old.withdrawn_at is not null and (old.withdrawn_at, old.withdrawn_by, old.withdrawn_because)
       is distinct from (new.withdrawn_at, new.withdrawn_by, new.withdrawn_because)
    then
        raise exception '文书收回之后不得恢复，收回的理由不得更改。' using errcode = 'SV001';
    end if;

    if old.withdrawn_at is null and num_nonnulls(new.withdrawn_at, new.withdrawn_by, new.withdrawn_because) > 0
       and (new.withdrawn_at is null or coalesce(btrim(new.withdrawn_because), '') = '' or coalesce(new.withdrawn_by #>> '{by,person}', '') = '')
    then
        raise exception '收回文书须写明由谁收回和理由。' using errcode = 'SV001';
    end if;

    return new;
end $$;

drop trigger if exists refuse_paper_change on issued_papers;
create trigger refuse_paper_change before insert or update or delete on issued_papers for each row execute function refuse_paper_change();

-- A paper comes with its number, counted in the same step, and with the act that is audited; it is taken back by an audited act of whom it
-- names. At the end of the transaction, since the audit entry comes after the paper.
create or replace function require_act_of_paper() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' and not exists (
        select 1 from document_counters as counter join departments on departments.code = counter.department,
            lateral (select format('%s%s〔%s〕', departments.short_name, counter.kind, counter.year) as text) as mark
        where counter.department = new.department and is_written_now(counter.xmin)
            and left(new.number, length(mark.text)) = mark.text
            and substr(new.number, length(mark.text) + 1) ~ '^[1-9][0-9]{0,8}号$'
            and rtrim(substr(new.number, length(mark.text) + 1), '号')::bigint <= counter.last)
    then
        raise exception '文书的文号须在出具的同一步从文号流水取得。' using errcode = 'SV001';
    end if;

    if tg_op = 'INSERT' and not exists (select 1 from audited_now()) then
        raise exception '出具文书须同时记入审计记录。' using errcode = 'SV001';
    end if;

    if tg_op = 'UPDATE' and not exists (select 1 from audited_now() as entry where entry.person = new.withdrawn_by #>> '{by,person}') then
        raise exception '收回文书须由收回的人同时记入审计记录。' using errcode = 'SV001';
    end if;

    return null;
end $$;

drop trigger if exists require_act_of_paper on issued_papers;
create constraint trigger require_act_of_paper after insert on issued_papers
    deferrable initially deferred for each row execute function require_act_of_paper();

drop trigger if exists require_act_of_withdrawal on issued_papers;
create constraint trigger require_act_of_withdrawal after update on issued_papers
    deferrable initially deferred for each row when (old.withdrawn_at is null and new.withdrawn_at is not null)
    execute function require_act_of_paper();
