package screen

import (
	"testing"

	"github.com/mapperlint/mapperlint/internal/fact"
)

// TestConfigures has units in which something is configured: they matter where
// diagnostics are wanted, and where the package is imported.
func TestConfigures(t *testing.T) {
	t.Parallel()
	k := &Knowledge{Words: &Words{
		Setup:   []PackageWords{{"*", []string{"AddToScheme"}}, {"example.com/lib", []string{"Register"}}, {"example.com/lib/*", []string{"Translate"}}},
		Written: []PackageWords{{"example.com/lib", []string{"Default"}}},
	}}
	changes := []fact.Func{{Name: "a.Reload", Changes: []fact.Change{{}}}}
	for _, tt := range []struct {
		name, imports, src string
		below              fact.Fact
		matters            bool
	}{
		{"call", "example.com/lib", "lib.Register()", fact.Fact{}, true},
		{"method", "example.com/lib", "s.x.Register()", fact.Fact{}, true},
		{"other call", "example.com/lib", "lib.Registered()", fact.Fact{}, false},
		{"without the import", "example.com/other", "x.Register()", fact.Fact{}, false},
		{"through an import", "example.com/other", "x.Y.Register()", fact.Fact{Exposes: []string{"example.com/lib"}}, true},
		{"other call through an import", "example.com/other", "x.Y.Registered()", fact.Fact{Exposes: []string{"example.com/lib"}}, false},
		{"below the path", "example.com/lib/en", "en.Translate()", fact.Fact{}, true},
		{"any package", "example.com/other", "v1.AddToScheme(s)", fact.Fact{}, true},
		{"assigned", "example.com/lib", "lib.Default = nil", fact.Fact{}, true},
		{"assigned in part", "example.com/lib", "lib.Default.(*T).F = 1", fact.Fact{}, true},
		{"read", "example.com/lib", "x := lib.Default\ny = 1", fact.Fact{}, false},
		{"compared", "example.com/lib", "if lib.Default == nil {", fact.Fact{}, false},
		{"function that configures", "example.com/a", "a.Reload()", fact.Fact{Funcs: changes}, true},
		{"directive", "example.com/a", "", fact.Fact{Setups: []fact.Setup{{Name: "a.F"}}}, true},
	} {
		for _, origin := range []Origin{Main, Dependency} {
			u := Unit{
				Origin: origin, Named: true, Imports: []string{tt.imports},
				Files: []string{write(t, "a.go", tt.src), write(t, "a_test.go", "")},
				Below: func() (Facts, bool) { return &tt.below, true },
			}
			if got := !k.Silent(u); got != tt.matters {
				t.Errorf("%s: matters: %t, want %t", tt.name, got, tt.matters)
			}
			u.Named = false
			if u.Files = u.Files[:1]; origin == Dependency && tt.name != "function that configures" && !k.Silent(u) {
				t.Errorf("%s: it matters although only facts are wanted", tt.name)
			}
		}
	}
}

func TestIsAssigned(t *testing.T) {
	t.Parallel()
	for src, want := range map[string]bool{
		" = 1":            true,
		".X = 1":          true,
		"[\"a\"] = f":     true,
		".(*T).F.G = nil": true,
		" += 1":           true,
		"++":              true,
		", b = 1, 2":      true,
		",":               true,
		".":               true,
		" == 1":           false,
		" != 1":           false,
		" <= 1":           false,
		" >= 1":           false,
		")":               false,
		"":                false,
		".F()\nx = 1":     false,
		" <<= 1":          true,
		"; x := 1":        false,
	} {
		if got := isAssigned([]byte(src)); got != want {
			t.Errorf("%q: %t, want %t", src, got, want)
		}
	}
}
