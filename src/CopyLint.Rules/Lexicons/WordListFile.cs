using System.Globalization;
using CopyLint.Rules.Files;
using CopyLint.Text;

namespace CopyLint.Rules.Lexicons;

/// <summary>
/// Reads one file of rules/lexicons: <c>list</c>, <c>about</c>, <c>source</c> and one of <c>words</c> (a list of patterns),
/// <c>groups</c> (group name to patterns) or <c>values</c> (pattern to whole number).
/// </summary>
internal sealed class WordListFile(LexiconCompiler lexicon, RuleFileErrors errors)
{
    private static readonly string[] s_keys = ["list", "about", "source", "words", "groups", "values"];

    public void Read(YamlNode root)
    {
        if (root is not YamlMapping file)
        {
            errors.Add(root, "A word list is a mapping: list, about, and one of words, groups, values.");
            return;
        }

        foreach (var (key, _) in file.Entries)
        {
            if (!s_keys.Contains(key.Value))
            {
                errors.Add(key, $"A word list has no key '{key.Value}'.{NearestName.Hint(key.Value, s_keys)}");
            }
        }

        var name = NameOf(file);
        if (name is null)
        {
            return;
        }

        if (file["about"] is not YamlScalar { Value.Length: > 0 })
        {
            errors.Add(file, "Say in 'about' what the list holds.");
        }

        if (file["words"] is null && file["groups"] is null && file["values"] is null)
        {
            errors.Add(file, "A word list needs one of 'words', 'groups', 'values'.");
        }

        Words(name, file["words"], 0);
        Groups(name, file["groups"]);
        Values(name, file["values"]);
    }

    private string? NameOf(YamlMapping file)
    {
        if (file["list"] is not YamlScalar name)
        {
            errors.Add(file, "A word list needs its name in 'list'.");
            return null;
        }

        if (Path.GetFileNameWithoutExtension(name.Path) != name.Value)
        {
            errors.Add(name, $"The list is named '{name.Value}', its file '{Path.GetFileName(name.Path)}': name both alike.");
        }

        return name.Value;
    }

    private void Words(string list, YamlNode? words, int payload)
    {
        if (words is null)
        {
            return;
        }

        if (words is not YamlSequence sequence)
        {
            errors.Add(words, "Entries are a list: [\"say~\", \"tell~\"].");
            return;
        }

        foreach (var item in sequence.Items)
        {
            Entry(list, item, payload);
        }
    }

    private void Entry(string list, YamlNode item, int payload)
    {
        if (item is not YamlScalar entry)
        {
            errors.Add(item, "An entry is a word or a phrase in quotation marks.");
        }
        else if (!entry.IsQuoted)
        {
            errors.Add(entry, $"Write the entry in quotation marks: \"{entry.Value}\".");
        }
        else
        {
            lexicon.AddEntry(list, entry, payload);
        }
    }

    private void Groups(string list, YamlNode? groups)
    {
        if (groups is null)
        {
            return;
        }

        var known = EnumNames<WordList>.TryParse(list, out var well) ? ListGroups.OfList(well) : [];
        if (groups is not YamlMapping mapping || known.IsEmpty)
        {
            errors.Add(groups, known.IsEmpty ? $"The list '{list}' has no groups: use 'words'." : "Groups are a mapping: group name to entries.");
            return;
        }

        foreach (var (key, entries) in mapping.Entries)
        {
            var group = known.FirstOrDefault(g => g.Name == key.Value);
            if (group.Name is null)
            {
                errors.Add(key, $"The list '{list}' has no group '{key.Value}'.{NearestName.Hint(key.Value, known.Select(g => g.Name))}");
            }
            else
            {
                Words(list, entries, group.Value);
            }
        }
    }

    private void Values(string list, YamlNode? values)
    {
        if (values is null)
        {
            return;
        }

        if (values is not YamlMapping mapping)
        {
            errors.Add(values, "Values are a mapping: \"one\": 1.");
            return;
        }

        foreach (var (key, value) in mapping.Entries)
        {
            if (value is YamlScalar number && int.TryParse(number.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var payload))
            {
                Entry(list, key, payload);
            }
            else
            {
                errors.Add(value, $"The value of '{key.Value}' must be a whole number.");
            }
        }
    }
}
