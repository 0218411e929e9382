-- As whom the program works, and that this is not the owner. Runs after every guard and before the grants of each table.
-- An owner who may not make roles leaves this to the administrator of the server.

do $$
declare
    wanted text;
begin
    foreach wanted in array array['supervision_app', 'supervision_publisher', 'supervision_supervisor', 'supervision_gate', 'supervision_public'] loop
        begin
            if to_regrole(wanted) is null then
                execute format('create role %I login', wanted);
            end if;
        exception
            when duplicate_object or unique_violation then null;
            when insufficient_privilege then raise notice 'role % is missing', wanted;
        end;
    end loop;
end $$;

do $$
declare
    working text;
begin
    execute 'revoke create on schema public from public';
    execute format('revoke create, temporary on database %I from public', current_database());

    foreach working in array array['supervision_app', 'supervision_publisher', 'supervision_supervisor', 'supervision_gate', 'supervision_public'] loop
        continue when to_regrole(working) is null;
        execute format('revoke all on database %I from %I', current_database(), working);
        execute format('grant connect on database %I to %I', current_database(), working);
        execute format('revoke all on schema public from %I', working);
        execute format('grant usage on schema public to %I', working);
        execute format('revoke all on all tables in schema public from %I', working);
    end loop;

    -- Imports are compared in a temporary table.
    if to_regrole('supervision_app') is not null then
        execute format('grant temporary on database %I to supervision_app', current_database());
    end if;
end $$;

-- A guard reads the tables it means, and never a temporary one of the same name that was put before them.
do $$
declare
    guard regprocedure;
begin
    for guard in
        select oid from pg_proc
        where pronamespace = 'public'::regnamespace and prokind = 'f' and pg_has_role(proowner, 'usage')
            and not exists (select 1 from pg_depend where objid = pg_proc.oid and deptype = 'e')
    loop
        execute format('alter function %s set search_path = pg_catalog, public, pg_temp', guard);
    end loop;
end $$;

-- A guard sees every row, whoever acts: as the one who acts it would count only his own department's and let the rest through.
do $$
declare
    guard regprocedure;
begin
    for guard in
        select oid from pg_proc
        where pronamespace = 'public'::regnamespace and prorettype = 'trigger'::regtype and pg_has_role(proowner, 'usage') and not prosecdef
            and not exists (select 1 from pg_depend where objid = pg_proc.oid and deptype = 'e')
    loop
        execute format('alter function %s security definer', guard);
    end loop;
end $$;

revoke execute on function lift_indexes(text), restore_indexes(text) from public;

do $$
begin
    if to_regrole('supervision_app') is not null then
        grant execute on function lift_indexes(text), restore_indexes(text) to supervision_app;
        grant execute on function violations_of(text[]), violations_recorded() to supervision_app;
        grant select on "__EFMigrationsHistory" to supervision_app;
    end if;

    if to_regrole('supervision_gate') is not null then
        grant execute on function sv_open_program(bytea), sv_close_program(bytea) to supervision_gate;
    end if;

    if to_regrole('supervision_publisher') is not null then
        grant select on "__EFMigrationsHistory" to supervision_publisher;
    end if;
end $$;
