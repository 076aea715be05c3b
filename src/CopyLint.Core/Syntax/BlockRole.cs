namespace CopyLint.Syntax;

/// <summary>What a block is in the story. The names in rules and output are kebab case (<see cref="CopyLint.Text.EnumNames{T}"/>).</summary>
public enum BlockRole : byte
{
    Body,
    Headline,

    /// <summary>A caption, a subhead, a second headline.</summary>
    Display,
    Dateline,
    Byline,
    ListItem,
    Table,
    EditorsNote,

    /// <summary>Site furniture: withheld from every rule that does not ask for it.</summary>
    Boilerplate,
}
