using YamlDotNet.Core;

namespace Supervision.Rules.Language;

// A text that goes beyond what is read of any text, with its place and the reason in words.
internal sealed class BeyondLimitsException(Mark at, string reason) : YamlException(at, at, reason);
