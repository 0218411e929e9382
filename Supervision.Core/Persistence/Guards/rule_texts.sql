-- 规则文本: a text of a rule, by its digest. Only ever added to.
-- The program may change: nothing.

drop trigger if exists refuse_change on rule_texts;
create trigger refuse_change before update or delete or truncate on rule_texts
    for each statement execute function refuse_change('规则文本');

create or replace function require_sum_of_text() returns trigger language plpgsql as $$
begin
    if new.sum <> digest_of(new.text) then
        raise exception '规则文本的摘要与文本不符，不能保存。' using errcode = 'SV001';
    end if;

    return new;
end $$;

drop trigger if exists require_sum_of_text on rule_texts;
create trigger require_sum_of_text before insert on rule_texts for each row execute function require_sum_of_text();
