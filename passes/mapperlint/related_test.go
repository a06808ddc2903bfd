package mapperlint

import (
	"slices"
	"strings"
	"testing"
)

// TestRelatedPlaces asserts that the calls which a diagnostic counts, and the
// builds that belong to the same object or list, have their places.
func TestRelatedPlaces(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		fixture, message string
		want             related
	}{
		{
			"crosspkg/derived/c", "(1 more call in this package)",
			related{"", "b.New()", "also calls b.New"},
		},
		{
			"crosspkg/objects/sch", "of Decode, which gets the data",
			related{"silent: file/part-of-reported", "runtime.NewScheme()", "builds a new *runtime.Scheme for the same object"},
		},
		{
			"crosspkg/interfaces/late", "for every call of svc.Checker.Check",
			related{"", "checker{}", "called through svc.Checker"},
		},
		{
			"hoist/field", "(1 more in this list)",
			related{"want `\\(1 more in this list\\)`", `reflectx.NewMapper("json")`, "builds a new *reflectx.Mapper for the same list"},
		},
		{
			"setup/rows", "(3 more in a row)",
			related{"silent: setup/in-a-row", `viper.Set("db.port", r.FormValue("port"))`, "also viper.Set"},
		},
	} {
		pkgs := loadFixtures(t, test.fixture)
		src := newSource(t, pkgs[0])
		found := false
		for _, d := range analyze(t, analyzer(t, Options{}), pkgs).Roots[0].Diagnostics {
			if !strings.Contains(d.Message, test.message) {
				continue
			}
			found = true
			if steps := src.related(d); !slices.Contains(steps, test.want) {
				t.Errorf("%s: related\n%q\nlack\n%q", test.fixture, steps, test.want)
			}
		}
		if !found {
			t.Errorf("%s: no diagnostic says %q", test.fixture, test.message)
		}
	}
}
