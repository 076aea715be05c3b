using System.Text.Json.Serialization.Metadata;

namespace CopyLint.LanguageServer.MessageLoop;

/// <summary>The result of a request, with how it is written.</summary>
/// <param name="Type">Null for the result null.</param>
internal readonly record struct Answer(object? Value, JsonTypeInfo? Type)
{
    /// <summary>The result null.</summary>
    public static Answer Null => default;

    public static Answer Of<T>(T value, JsonTypeInfo<T> type) => new(value, type);
}
