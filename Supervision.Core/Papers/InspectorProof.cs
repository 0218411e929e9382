namespace Supervision.Core.Papers;

/// <summary>核对盐: what a subject needs, beside the name and number on the certificate, to check that the person before it was drawn.</summary>
/// <param name="Number">人员编号, as in the files of the draw.</param>
/// <param name="Salt">32 hex digits.</param>
/// <param name="Line">Place on the frozen list of people, from 1.</param>
/// <param name="Lines">How many lines that list has.</param>
public sealed record InspectorProof(string Number, string Salt, int Line, int Lines);
