-- 规则文本: a text of a rule, by its digest. Only ever added to.
-- The program may change: nothing.

drop trigger if exists refuse_change on rule_texts;
create trigger refuse_change before update or delete or truncate on rule_texts
    for each statement execute function refuse_change('规则文本');
