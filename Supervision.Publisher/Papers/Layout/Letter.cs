using System.Text;
using Supervision.Publisher.Papers.TrueType;

namespace Supervision.Publisher.Papers.Layout;

/// <summary>One character, set: its face, its number in the subset, its width in points.</summary>
internal sealed record Letter(Rune Character, FontSubset Subset, int Number, double Width, Ink Ink);
