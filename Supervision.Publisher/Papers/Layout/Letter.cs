using System.Text;
using Supervision.Publisher.Papers.TrueType;

namespace Supervision.Publisher.Papers.Layout;

/// <summary>One character, set: its face, its number in the subset, its width in points, and whether a light stand-in is to be thickened.</summary>
internal sealed record Letter(Rune Character, FontSubset Subset, int Number, double Width, Ink Ink, bool Heavy);
