namespace Supervision.Core.Cases;

/// <summary>适用说明的用语: what a decision says where the law or a list leaves two readings. Lawyers keep it in <c>rules/papers</c>; what stands in braces is put in.</summary>
/// <param name="ListBinds">The list says 不予 where the law says 可以不予.</param>
/// <param name="NotSlight">The act was found not to be slight.</param>
/// <param name="MinorHarm">There was harm, though minor.</param>
/// <param name="Unlisted">No list names the act, and the law is applied by itself.</param>
/// <param name="BeyondList">A list names it and asks for more than the law does.</param>
/// <param name="OtherBasis">The list names another penal clause, <c>{listed}</c>, than the case does, <c>{own}</c>.</param>
/// <param name="Milder">Of two texts the one that is better for the party: <c>{other}</c> at <c>{otherDay}</c>, <c>{taken}</c> at <c>{takenDay}</c>.</param>
/// <param name="GainLeft">Why an illegal gain is left to the party.</param>
public sealed record LetterWording(
    string ListBinds, string NotSlight, string MinorHarm, string Unlisted, string BeyondList, string OtherBasis, string Milder, string GainLeft);
