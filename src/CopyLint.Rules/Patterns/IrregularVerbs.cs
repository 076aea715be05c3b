using System.Collections.Frozen;
using System.Collections.Immutable;

namespace CopyLint.Rules.Patterns;

/// <summary>Past tenses and participles that do not follow the rules. Own list of the verbs that news copy uses.</summary>
internal static class IrregularVerbs
{
    private const string Table = """
        be is are am was were been being
        have has had having
        do does did done doing
        say said
        tell told
        write wrote written
        speak spoke spoken
        know knew known
        think thought
        feel felt
        find found
        hear heard
        hold held
        keep kept
        leave left
        lose lost
        make made
        mean meant
        meet met
        read read
        see saw seen
        seek sought
        sell sold
        send sent
        shoot shot
        show showed shown
        sing sang sung
        sit sat
        spread spread
        stand stood
        steal stole stolen
        strike struck stricken striking
        swear swore sworn
        take took taken
        teach taught
        understand understood
        wear wore worn
        win won winning
        give gave given
        go went gone goes
        come came
        become became
        begin began begun beginning
        bleed bled
        break broke broken
        bring brought
        build built
        burn burned burnt
        buy bought
        catch caught
        choose chose chosen
        cut cut cutting
        deal dealt
        die died dying
        lie lay lain lied lying
        draw drew drawn
        drive drove driven
        eat ate eaten
        fall fell fallen
        fight fought
        flee fled
        fly flew flown
        forbid forbade forbidden
        forget forgot forgotten
        get got gotten getting
        grow grew grown
        hang hung hanged
        hide hid hidden
        hit hit hitting
        hurt hurt
        lay laid
        lead led
        learn learned learnt
        let let letting
        pay paid
        put put putting
        quit quit quitting
        ride rode ridden
        ring rang rung
        rise rose risen
        run ran running
        sink sank sunk
        sleep slept
        spend spent
        swim swam swum
        throw threw thrown
        wake woke woken
        weep wept
        withdraw withdrew withdrawn
        withhold withheld
        rebut rebutted rebutting
        admit admitted admitting
        commit committed committing
        confer conferred conferring
        refer referred referring
        infer inferred inferring
        permit permitted permitting
        travel traveled traveling travelled travelling
        signal signaled signaling signalled signalling
        quip quipped quipping
        panic panicked panicking
        """;

    private static readonly FrozenDictionary<string, ImmutableArray<string>> s_forms = Table
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => line.Split(' '))
        .ToFrozenDictionary(words => words[0], words => words[1..].ToImmutableArray(), StringComparer.Ordinal);

    public static bool TryGet(string word, out ImmutableArray<string> forms) => s_forms.TryGetValue(word, out forms);
}
