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
