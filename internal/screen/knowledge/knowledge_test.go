package knowledge

import (
	"github.com/mapperlint/mapperlint/internal/screen"
	"slices"
	"testing"

	"github.com/mapperlint/mapperlint/internal/catalogue"
)

func TestSplitName(t *testing.T) {
	t.Parallel()
	for name, want := range map[string][3]string{
		"example.com/p/v2.New":         {"example.com/p/v2", "New", ""},
		"gopkg.in/p.v9.New":            {"gopkg.in/p.v9", "New", ""},
		"(example.com/p.T).Build":      {"example.com/p", "Build", "T"},
		"(*example.com/p.T).Build":     {"example.com/p", "Build", "T"},
		"example.com/p.(*T).Build":     {"example.com/p", "Build", "T"},
		"example.com/p.(T).Build":      {"example.com/p", "Build", "T"},
		"example.com/p.Handle{}":       {"example.com/p", "Handle", ""},
		"example.com/locales/*.New":    {"example.com/locales/*", "New", ""},
		"validator":                    {"", "", ""},
		"gopkg.in/p.v9.(*T).Construct": {"gopkg.in/p.v9", "Construct", "T"},
	} {
		path, word, receiver := SplitName(name)
		if got := [3]string{path, word, receiver}; got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}

// TestEveryConstructor says that no constructor which may be reported is
// overlooked, for then the packages that call it would be.
func TestEveryConstructor(t *testing.T) {
	t.Parallel()
	var all []string
	for _, g := range catalogue.Groups() {
		all = append(all, string(g))
	}
	words := Words(Settings{Groups: all})
	for _, e := range catalogue.Entries() {
		if !e.Default || e.Sharing == catalogue.NoMapper {
			continue
		}
		for _, c := range e.Constructors {
			path, word, receiver := SplitName(c.Name)
			if !slices.Contains(words.Of(path), word) {
				t.Errorf("%s: %s is not among the words of %s: %q", e.ID, word, path, words.Of(path))
			}
			if receiver != "" && !slices.Contains(words.Methods, word) {
				t.Errorf("%s: %s is not among the methods: %q", e.ID, word, words.Methods)
			}
		}
	}
}

func TestSettings(t *testing.T) {
	t.Parallel()
	const (
		validator = "github.com/go-playground/validator/v10"
		locales   = "github.com/go-playground/locales/de"
	)
	tests := []struct {
		name     string
		settings Settings
		path     string
		word     string
		want     bool
	}{
		{"default group", Settings{}, validator, "New", true},
		{"type of the instance", Settings{}, validator, "Validate", false},
		{"pattern", Settings{}, locales, "New", true},
		{"no pattern", Settings{}, locales + "/more", "New", false},
		{"group that is off", Settings{}, "regexp", "MustCompile", false},
		{"group switched on", Settings{Groups: []string{"compiled"}}, "regexp", "MustCompile", true},
		{"group switched off", Settings{Groups: []string{"compiled"}}, validator, "New", false},
		{"entry named", Settings{Mappers: []string{"regexp"}}, "regexp", "MustCompile", true},
		{"constructor named", Settings{Mappers: []string{"regexp.MustCompile=safe"}}, "regexp", "MustCompile", true},
		{"constructor of the user", Settings{Mappers: []string{"example.com/p.(*T).Make=pool"}}, "example.com/p", "Make", true},
		{"never reported", Settings{}, "github.com/mitchellh/mapstructure", "NewDecoder", false},
	}
	leaks := Of(Settings{Groups: []string{"leak"}}).Words
	if i := slices.IndexFunc(leaks.Leaks, func(p screen.PackageWords) bool { return p.Path == "database/sql" }); i < 0 || len(leaks.Packages) > 0 {
		t.Errorf("group leak: sql.Open is no word of what stays, or there are %d packages of other words", len(leaks.Packages))
	}
	if both := Of(Settings{Groups: []string{"client", "leak"}}).Words; len(both.Leaks) >= len(leaks.Leaks) || !slices.Contains(both.Of("database/sql"), "Open") {
		t.Errorf("with its own group on, sql.Open is a word of what stays")
	}
	for _, tt := range tests {
		if got := slices.Contains(Of(tt.settings).Words.Of(tt.path), tt.word); got != tt.want {
			t.Errorf("%s: %s of %s: %t, want %t", tt.name, tt.word, tt.path, got, tt.want)
		}
	}
}
