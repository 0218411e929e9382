namespace Supervision.Publisher.Papers.TrueType;

/// <summary>字体: the part that a face plays on the page.</summary>
internal enum Face { Body, Title, Hei, Kai, Song }
