namespace CopyLint.Text;

/// <summary>
/// Numbers by word (<see cref="Syntax.Token.Word"/>, never 0), for one story at a time. It keeps its memory when it is cleared.
/// </summary>
public sealed class WordMap
{
    private readonly Table<int> _used = new();
    private int[] _keys = new int[64];
    private int[] _values = new int[64];

    /// <summary>The number of a word, or <paramref name="otherwise"/>.</summary>
    public int Get(int word, int otherwise)
    {
        var slot = SlotOf(word);
        return _keys[slot] == word ? _values[slot] : otherwise;
    }

    public void Set(int word, int value) => At(word) = value;

    /// <summary>The number of a word, 0 at first, to be changed. Good until the next word is added.</summary>
    public ref int At(int word)
    {
        var slot = SlotOf(word);
        if (_keys[slot] == 0)
        {
            if (_used.Count * 2 >= _keys.Length)
            {
                Grow();
                slot = SlotOf(word);
            }

            _keys[slot] = word;
            _values[slot] = 0;
            _used.Add(slot);
        }

        return ref _values[slot];
    }

    public void Clear()
    {
        foreach (var slot in _used.Items)
        {
            _keys[slot] = 0;
        }

        _used.Clear();
    }

    private int SlotOf(int word)
    {
        var mask = _keys.Length - 1;
        var slot = (int)((uint)word * 2654435769u >> 7) & mask;
        while (_keys[slot] != 0 && _keys[slot] != word)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    private void Grow()
    {
        var (keys, values) = (_keys, _values);
        _keys = new int[keys.Length * 2];
        _values = new int[keys.Length * 2];
        _used.Clear();
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] != 0)
            {
                var slot = SlotOf(keys[i]);
                _keys[slot] = keys[i];
                _values[slot] = values[i];
                _used.Add(slot);
            }
        }
    }
}
