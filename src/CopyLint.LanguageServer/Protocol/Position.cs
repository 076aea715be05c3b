namespace CopyLint.LanguageServer.Protocol;

/// <param name="Line">From 0.</param>
/// <param name="Character">From 0, in the units that were agreed on (<see cref="PositionEncoding"/>).</param>
internal readonly record struct Position(int Line, int Character);
