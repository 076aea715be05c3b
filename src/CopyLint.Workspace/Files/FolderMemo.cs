using System.Collections.Concurrent;

namespace CopyLint.Workspace.Files;

/// <summary>
/// What was found out about folders, so that it is not found out for each of their files. It forgets when it knows too
/// much, so that memory does not grow with the tree: what must stay the same has its own place. Safe for many threads.
/// </summary>
public sealed class FolderMemo<TKey, TValue>(IEqualityComparer<TKey>? keys = null)
    where TKey : notnull
{
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<TKey, TValue> _known = new(keys);

    public TValue GetOrAdd(TKey key, Func<TKey, TValue> find)
    {
        if (_known.TryGetValue(key, out var known))
        {
            return known;
        }

        var found = find(key);
        if (_known.Count >= Most)
        {
            _known.Clear();
        }

        return _known.GetOrAdd(key, found);
    }
}
