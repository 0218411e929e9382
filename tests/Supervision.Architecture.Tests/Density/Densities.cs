using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Supervision.Architecture.Tests.Density;

/// <summary>Measures how much a reader has to take in at once. Using directives are left out; migrations are not read.</summary>
public static class Densities
{
    /// <summary>An expression body of more tokens than this holds more than one thought.</summary>
    public const int LargeBody = 40;

    public static CodeDensity Of(string text)
    {
        var root = Parse(text);
        var tokens = Tokens(root).ToList();

        return new(
            Files: 1,
            tokens.Count,
            Lines(tokens),
            NestedConditionals(root),
            LargeBodies(root),
            root.DescendantNodes().Count(IsAssignmentInCondition));
    }

    /// <summary>The members of a file that hold code of their own.</summary>
    public static IEnumerable<CodeMember> Members(string path, string text)
    {
        var members = Parse(text).DescendantNodes().OfType<MemberDeclarationSyntax>()
            .Where(member => member is BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax or FieldDeclarationSyntax);

        foreach (var member in members)
        {
            var tokens = Tokens(member).ToList();
            yield return new(path, NameOf(member), tokens.Count, Lines(tokens), NestedConditionals(member), LargeBodies(member));
        }
    }

    private static SyntaxNode Parse(string text) =>
        CSharpSyntaxTree.ParseText(text, new(LanguageVersion.Preview)).GetRoot();

    private static IEnumerable<SyntaxToken> Tokens(SyntaxNode node) =>
        node.DescendantTokens(inner => inner is not UsingDirectiveSyntax)
            .Where(token => token.Span.Length > 0);

    private static int Lines(IEnumerable<SyntaxToken> tokens) =>
        tokens.Select(token => token.GetLocation().GetLineSpan().StartLinePosition.Line).Distinct().Count();

    private static int NestedConditionals(SyntaxNode node) =>
        node.DescendantNodes().OfType<ConditionalExpressionSyntax>()
            .Count(inner => inner.Ancestors().TakeWhile(outer => outer is not MemberDeclarationSyntax).OfType<ConditionalExpressionSyntax>().Any());

    private static int LargeBodies(SyntaxNode node) =>
        node.DescendantNodes().OfType<ArrowExpressionClauseSyntax>()
            .Count(body => body.Expression.DescendantTokens().Count() > LargeBody);

    private static bool IsAssignmentInCondition(SyntaxNode node) =>
        node is AssignmentExpressionSyntax
        && node.AncestorsAndSelf()
            .TakeWhile(outer => outer is not (StatementSyntax or AnonymousFunctionExpressionSyntax or MemberDeclarationSyntax or InitializerExpressionSyntax))
            .Any(IsCondition);

    private static bool IsCondition(SyntaxNode node) => node.Parent switch
    {
        IfStatementSyntax parent => parent.Condition == node,
        WhileStatementSyntax parent => parent.Condition == node,
        DoStatementSyntax parent => parent.Condition == node,
        ForStatementSyntax parent => parent.Condition == node,
        ConditionalExpressionSyntax parent => parent.Condition == node,
        _ => false,
    };

    private static string NameOf(MemberDeclarationSyntax member)
    {
        var type = member.Ancestors().OfType<BaseTypeDeclarationSyntax>().FirstOrDefault()?.Identifier.Text;
        var name = member switch
        {
            MethodDeclarationSyntax method => method.Identifier.Text,
            ConstructorDeclarationSyntax => "new",
            PropertyDeclarationSyntax property => property.Identifier.Text,
            FieldDeclarationSyntax field => field.Declaration.Variables[0].Identifier.Text,
            _ => member.Kind().ToString(),
        };
        return $"{type}.{name}";
    }
}
