namespace CopyLint.Diagnostics;

/// <summary>
/// A text for people, put together when somebody first reads it: findings are also counted, compared and left out, and then nobody does.
/// It holds itself all that it needs, for the model of its story goes on to other stories. Threads that read it at the same time write the same.
/// </summary>
public abstract class LazyText : IEquatable<LazyText>
{
    private string? _text;

    public static implicit operator LazyText(string text) => new Written(text);

    public sealed override string ToString() => _text ??= Write();

    public bool Equals(LazyText? other) => ReferenceEquals(this, other) || (other is not null && ToString() == other.ToString());

    public sealed override bool Equals(object? obj) => obj is LazyText other && Equals(other);

    public sealed override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    protected abstract string Write();

    private sealed class Written(string text) : LazyText
    {
        protected override string Write() => text;
    }
}
