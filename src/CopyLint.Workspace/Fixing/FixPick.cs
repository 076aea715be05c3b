using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CopyLint.Diagnostics;
using CopyLint.Text;
using Microsoft.CodeAnalysis.Text;

namespace CopyLint.Workspace.Fixing;

/// <summary>The fixes of one round: none overlaps or touches another, so that all can be made at once. The first one wins.</summary>
public sealed class FixPick
{
    private readonly List<TextChange> _edits = [];

    /// <summary>How many fixes were picked.</summary>
    public int Count { get; private set; }

    /// <summary>All edits, in the order of the text.</summary>
    public ImmutableArray<TextChange> Edits => [.. _edits];

    /// <summary>Whether nothing that was picked stands in the fix's way.</summary>
    public bool HasRoomFor(CodeFix fix) => fix.Edits.All(edit => Room(edit.Span) >= 0);

    public void Add(CodeFix fix)
    {
        foreach (var edit in fix.Edits)
        {
            _edits.Insert(Room(edit.Span), edit);
        }

        Count++;
    }

    /// <summary>Where an edit goes, or -1 if another one is in its way.</summary>
    private int Room(TextSpan span)
    {
        var room = CollectionsMarshal.AsSpan(_edits).CountBefore(span.Start, static (edit, start) => edit.Span.End < start);
        return room == _edits.Count || _edits[room].Span.Start > span.End ? room : -1;
    }
}
