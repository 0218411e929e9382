using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Supervision.Core.Persistence.Hands;

/// <summary>Prints the list of what two people must do as guards of PostgreSQL: they catch the row that no act wrote.</summary>
internal static class HandGuards
{
    // As Actor.IsSamePersonAs: a signature says the person, and for whom he stands in; an older one, or an officer on a check, only a name.
    private const string Functions =
        """
        create or replace function person_of_name(known text) returns text language sql immutable set search_path = pg_catalog, public, pg_temp as $$
            select encode(set_byte(set_byte(substring(sha256(convert_to('sv:person:' || known, 'UTF8')) from 1 for 16),
                6, (get_byte(sha256(convert_to('sv:person:' || known, 'UTF8')), 6) & 15) | 80),
                8, (get_byte(sha256(convert_to('sv:person:' || known, 'UTF8')), 8) & 63) | 128), 'hex')::uuid::text
        $$;

        create or replace function persons_in(signed jsonb) returns text[] language sql immutable set search_path = pg_catalog, public, pg_temp as $$
            select coalesce(array_agg(distinct hand), '{}') from (
                select coalesce(found ->> 'id', person_of_name(found ->> 'person')) as hand
                from jsonb_path_query(signed, 'strict $.**') as found where jsonb_typeof(found) = 'object' and found ? 'person' and found ? 'role'
                union
                select found ->> 'standsInFor'
                from jsonb_path_query(signed, 'strict $.**') as found where jsonb_typeof(found) = 'object' and found ? 'standsInFor'
                union
                select coalesce(found ->> 'person', person_of_name(found ->> 'name'))
                from jsonb_path_query(signed, 'strict $.**') as found where jsonb_typeof(found) = 'object' and found ? 'certificate' and found ? 'name'
            ) as hands where hand is not null
        $$;

        -- Whether the head of the office has registered an exception for a pair of steps of one of these people.
        create or replace function is_excepted(hands text[], of_department text, of_pair text, at timestamptz) returns boolean
        language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
            select exists (
                select 1 from pair_waivers as waiver
                where waiver.person::text = any(hands) and waiver.department = of_department and waiver.pair = of_pair and waiver.ended is null
                    and (at at time zone 'Asia/Shanghai')::date between waiver."from" and waiver.until)
        $$;

        """;

    public static string Of(IModel model) =>
        Functions + string.Join('\n', OtherHands.All.GroupBy(hand => hand.Entity).Select(hands => OfTable(model.FindEntityType(hands.Key)!, [.. hands])));

    private static string OfTable(IEntityType entity, IReadOnlyList<OtherHand> hands)
    {
        var table = entity.GetTableName()!;
        return
            $"""
            create or replace function require_other_hand_{table}() returns trigger
            language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
            begin
            {string.Join('\n', hands.Select(hand => Asked(entity, hand)))}
                return new;
            end $$;

            drop trigger if exists require_other_hand on {table};
            create trigger require_other_hand before insert or update on {table} for each row execute function require_other_hand_{table}();
            """;
    }

    private static string Asked(IEntityType entity, OtherHand hand)
    {
        var later = Column(entity, hand.Later);
        var earlier = hand.Earlier.StartsWith('(') ? hand.Earlier : $"new.{Column(entity, hand.Earlier)}";
        var unless = hand.Unless.Length > 0 ? $" and not {hand.Unless}" : "";
        var excepted = hand.Pair.Length > 0
            ? $"\n       and not is_excepted(persons_in(new.{later}), new.department, '{hand.Pair}', (new.{later} ->> 'at')::timestamptz)"
            : "";
        return
            $"""
                if new.{later} is not null and (tg_op = 'INSERT' or old.{later} is distinct from new.{later}){unless}
                   and persons_in(new.{later}) && persons_in({earlier}){excepted}
                then
                    raise exception '{hand.Act}须由{hand.Step}以外的人办理。' using errcode = 'SV001';
                end if;
            """;
    }

    private static string Column(IEntityType entity, string property) =>
        entity.FindProperty(property)!.GetColumnName(StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value)!;
}
