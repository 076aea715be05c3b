namespace CopyLint.Cli.Output;

/// <summary>What a format counts columns in.</summary>
internal enum ColumnUnit
{
    /// <summary>UTF-16 code units, as the spans of findings do.</summary>
    Utf16,

    /// <summary>Unicode code points.</summary>
    CodePoint,

    /// <summary>Bytes of the text as UTF-8.</summary>
    Utf8,
}
