using Supervision.Core.Papers;
using Supervision.Core.Primitives;

namespace Supervision.Publisher.Papers;

/// <summary>Turns what a paper says into the bytes that are stored for ever.</summary>
public interface IPaperRenderer
{
    Result<RenderedPaper> Render(Paper paper);
}
