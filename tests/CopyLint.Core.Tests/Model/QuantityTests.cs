using System.Globalization;
using CopyLint.Model;
using CopyLint.Model.Quantities;

namespace CopyLint.Core.Tests.Model;

public sealed class QuantityTests
{
    [Theory]
    [InlineData("He saw 2,000 troops.", "2000")]
    [InlineData("He saw twenty-three men and two dozen women.", "23; 24")]
    [InlineData("A hundred men and two hundred and five women came.", "100; 205")]
    [InlineData("About half a million people, 3.5 million in all.", "500000; 3500000")]
    [InlineData("Some 20 to 30 rounds fell, and 30-55 tanks came.", "20..30; 30..55")]
    [InlineData("Between 20 and 30 people; five or six men.", "20..30; 5..6")]
    [InlineData("20 to 30 million people", "20000000..30000000")]
    [InlineData("An 8-kilometer line, 8km long, 8 km wide.", "8 kilometer; 8 kilometer; 8 kilometer")]
    [InlineData("Half a mile, a half-mile, three-quarters of a mile, 1/4 mile, 1 3/4 miles, 1½ miles, two and a half miles.",
        "0.5 mile; 0.5 mile; 0.75 mile; 0.25 mile; 1.75 mile; 1.5 mile; 2.5 mile")]
    [InlineData("He is 5'11\" and she is 5 feet 10 inches, 6-foot-2 or 6 ft 2 in.", "5.917 foot; 5.833 foot; 6.167 foot; 6.167 foot")]
    [InlineData("It was 30C (86F), 40°C or minus 5 degrees Celsius, even -6°C.", "30 celsius; 86 fahrenheit>0; 40 celsius; -5 celsius; -6 celsius")]
    [InlineData("It cost $3.5 million, £20m, US$5 and 500 euros.", "Money 3500000; Money 20000000; Money 5; Money 500 euro")]
    [InlineData("A rise of 5 percent, 5% or 5 per cent.", "Percent 5 percent; Percent 5 percent; Percent 5 percent")]
    [InlineData("The boy weighed 9st 4lb (59 kg).", "9.286 stone; 59 kilogram>0")]
    [InlineData("It covers 5,000 sq. km and 30 sq ft.", "5000 square-kilometer; 30 square-foot")]
    [InlineData("Winds of 30 to 55 kilometers per hour (19 to 34 miles per hour).", "30..55 kilometer-per-hour; 19..34 mile-per-hour>0")]
    [InlineData("Winds of 50 km/h and 30 mph and 20 m.p.h. were seen.", "50 kilometer-per-hour; 30 mile-per-hour; 20 mile-per-hour")]
    [InlineData("It sold 1.2m copies to 3m broadband users, over 2m waves (7ft), 3m high walls, and 100m hurdles.", "1200000; 3000000; 2 meter; 7 foot>2; 3 meter; 100 meter")]
    [InlineData("It has 6.1m homes, up from 5.5m in May. The wall is 3m high, and 2m of it fell. It rose 4m.", "6100000; 5500000; 3 meter; 2 meter; 4 meter")]
    [InlineData("It has 3m high walls. It rose to 5m (16ft).", "3 meter; 5 meter; 16 foot>1")]
    [InlineData("It sold 15m to 16m units to between 2m and 3m homes; 20m-25m users, up to 10m more people. The bridge is 150m to 160m long, 10m more than the old bridge.",
        "15000000..16000000; 2000000..3000000; 20000000..25000000; 10000000; 150..160 meter; 10 meter")]
    [InlineData("It sold 2m l-", "2 meter")]
    [InlineData("From 10 km to 20 km, or 10C-15C.", "10..20 kilometer; 10..15 celsius")]
    public void Numbers_ranges_and_units_are_read(string text, string expected) => Describe(text).ShouldBe(expected);

    [Theory]
    [InlineData("eight kilometres [5 miles] east", "8 kilometer; 5 mile>0")]
    [InlineData("A 20-mile (32-kilometer) line of trucks", "20 mile; 32 kilometer>0")]
    [InlineData("The 1,000-foot-long (305-meter) ship", "1000 foot; 305 meter>0")]
    [InlineData("It fell 8 kilometers, or 5 miles, away.", "8 kilometer; 5 mile>0")]
    [InlineData("It is 5 miles or 8 kilometers away.", "5 mile; 8 kilometer>0")]
    [InlineData("It is 100 km/60 miles away.", "100 kilometer; 60 mile>0")]
    [InlineData("It holds 40,000 gallons of oil (about 150,000 liters).", "40000 gallon; 150000 liter>0")]
    [InlineData("He walked 5 km (3.1 miles; 2.7 nautical miles).", "5 kilometer; 3.1 mile>0; 2.7 nautical-mile>0")]
    [InlineData("A card of 5 cm by 10 cm (2 in by 4 in) lay there.", "5 centimeter; 10 centimeter; 2 inch>0; 4 inch>1")]
    [InlineData("The car does 30 mpg (9.4 l/100 km).", "30 mile-per-gallon; 9.4 liter-per-100-kilometers>0")]
    [InlineData("A mile (1.6 km) on, and 5 km (he said) later.", "1 mile; 1.6 kilometer>0; 5 kilometer")]
    [InlineData("A 50-foot-wide (15-meter-wide) hole opened.", "50 foot; 15 meter>0")]
    [InlineData("It is 300 km - about 190 miles - away, at 10 km – 6 miles.", "300 kilometer; 190 mile>0; 10 kilometer; 6 mile>2")]
    [InlineData("It flies 300 miles, equal to 480 km, in a day.", "300 mile; 480 kilometer>0")]
    [InlineData("They ran 300 miles, 480 km, and 5 km - 6 miles of it by night.", "300 mile; 480 kilometer; 5 kilometer; 6 mile")]
    [InlineData("8 km\u00A0(5\u00A0miles)", "8 kilometer; 5 mile>0")]
    public void A_conversion_belongs_to_the_quantity_before_it(string text, string expected) => Describe(text).ShouldBe(expected);

    [Theory]
    [InlineData("The MiG-29 and the A-10 flew.", "Designator; Designator")]
    [InlineData("It was theirs from 2014 to 2017, then in 2018.", "Year 2014..2017; Year 2018")]
    [InlineData("It began at 7 p.m. and ended at 10:30.", "Time; Time")]
    [InlineData("The 9/11 attacks, 24/7.", "Designator; Designator")]
    [InlineData("They won 21-19 on Sunday.", "Score 21..19")]
    [InlineData("The man, aged 92, met a 7-year-old and Mary Smith, 34, there.", "Age 92; Age 7 year; Age 34")]
    [InlineData("He took Route 66 and flew a Boeing 737.", "Designator; Designator")]
    [InlineData("On Friday, October 23, 2018, four men came.", "4")]
    [InlineData("Call 555-01-99 or see No. 10.", "Designator; Designator")]
    [InlineData("No one came, and the 1980s ended.", "Designator 1980")]
    public void Numbers_that_count_nothing_are_known(string text, string expected) => Describe(text).ShouldBe(expected);

    [Theory]
    [InlineData("about 20 men", ApproximatorKind.About)]
    [InlineData("about “20 to 30 men”", ApproximatorKind.About)]
    [InlineData("as many as 20 men", ApproximatorKind.AtMost)]
    [InlineData("more than $20", ApproximatorKind.Over)]
    [InlineData("nearly 20", ApproximatorKind.Near)]
    [InlineData("an estimated 20", ApproximatorKind.Estimated)]
    [InlineData("twenty", ApproximatorKind.None)]
    public void Approximators_have_a_kind(string text, ApproximatorKind expected) => Stories.Model(text).Quantities[0].Approximator.ShouldBe(expected);

    [Theory]
    [InlineData("a 105 mm howitzer", SpecialMeasure.Caliber)]
    [InlineData("155mm artillery shells", SpecialMeasure.Caliber)]
    [InlineData("the 100-meter dash", SpecialMeasure.Race)]
    [InlineData("35 mm film", SpecialMeasure.Film)]
    [InlineData("35 mm of rain", SpecialMeasure.None)]
    [InlineData("6 miles of track", SpecialMeasure.None)]
    [InlineData("200 meters of the race", SpecialMeasure.Race)]
    public void Measures_that_are_names_are_marked(string text, SpecialMeasure expected) => Stories.Model(text).Quantities[0].Special.ShouldBe(expected);

    [Fact]
    public void What_is_counted_is_found()
    {
        var model = Stories.Model("They sent 500 pro-government Syrian fighters. It has 2,000 troop carriers.");
        model.Quantities.ToArray().Select(q => model.Tree.TextOf(q.Noun).ToString()).ShouldBe(["fighters", "troop"]);
    }

    [Fact]
    public void Every_unit_converts_there_and_back()
    {
        var units = Stories.Lexicon.Units;
        foreach (var from in units.Units)
        {
            foreach (var to in units.Units.Where(unit => unit.Dimension == from.Dimension))
            {
                UnitConversion.Convert(UnitConversion.Convert(7, from, to), to, from).ShouldBe(7, 1e-6, $"{from.Name} and {to.Name}");
            }
        }
    }

    [Theory]
    [InlineData("mile", "kilometer", 1, 1.609344)]
    [InlineData("square-mile", "square-kilometer", 1, 2.589988)]
    [InlineData("acre", "hectare", 1, 0.40468564)]
    [InlineData("pound", "kilogram", 1, 0.45359237)]
    [InlineData("ounce", "pound", 16, 1)]
    [InlineData("barrel", "gallon", 1, 42)]
    [InlineData("imperial-gallon", "liter", 1, 4.54609)]
    [InlineData("fahrenheit", "celsius", 212, 100)]
    [InlineData("celsius", "fahrenheit", -40, -40)]
    [InlineData("mile-per-hour", "kilometer-per-hour", 1, 1.609344)]
    public void Factors_are_exact(string from, string to, double value, double expected)
    {
        var units = Stories.Lexicon.Units;
        UnitConversion.Convert(value, units.Units[units.Find(from)], units.Units[units.Find(to)]).ShouldBe(expected, 1e-6);
    }

    private static string Describe(string text)
    {
        var model = Stories.Model(text);
        return string.Join("; ", model.Quantities.ToArray().Select(q => Describe(model, q)));
    }

    private static string Describe(StoryModel model, Quantity quantity)
    {
        var units = model.Tree.Lexicon.Units;
        var kind = quantity.Kind is QuantityKind.Count or QuantityKind.Measure ? "" : quantity.Kind + " ";
        var value = quantity is { Low: 0, Kind: QuantityKind.Designator or QuantityKind.Time } ? "" : Number(quantity.Low);
        var range = quantity.IsRange ? ".." + Number(quantity.High) : "";
        var unit = quantity.Form < 0 ? "" : " " + units.UnitOf(units.Forms[quantity.Form]).Name;
        var conversion = quantity.Converts < 0 ? "" : ">" + quantity.Converts.ToString(CultureInfo.InvariantCulture);
        return (kind + value + range + unit).Trim() + conversion;
    }

    private static string Number(double value) => Math.Round(value, 3).ToString(CultureInfo.InvariantCulture);
}
