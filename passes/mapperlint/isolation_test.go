package mapperlint

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"golang.org/x/tools/go/analysis"
)

// TestIsolation runs analyzers with different options in one process, at the
// same time, and asserts that none sees the options of another.
func TestIsolation(t *testing.T) {
	t.Parallel()
	pkgs := loadFixtures(t, "options/defaults", "options/disable", "options/generated", "options/mapper/use")

	byFlags := analyzer(t, Options{})
	for name, value := range map[string]string{
		"groups": "validator,mapper,typemap", "generated": "true", "mapper": "options/mapper/lib.Other,validator",
		"disable": "k8s.io/apimachinery/pkg/runtime.NewScheme,github.com/jmoiron/sqlx/reflectx.NewMapper",
	} {
		if err := byFlags.Flags.Set(name, value); err != nil {
			t.Fatal(err)
		}
	}
	tests := []struct {
		name string
		a    *analysis.Analyzer
		want string // constructors, in the order of the packages
	}{
		{"the default variable", Analyzer,
			"validator.New reflectx.NewMapper runtime.NewScheme validator.New schema.NewDecoder"},
		{"no groups but one", analyzer(t, Options{Groups: []string{"mapper"}}),
			"reflectx.NewMapper"},
		{"one constructor less", analyzer(t, Options{Disable: []string{"github.com/go-playground/validator/v10.New"}}),
			"reflectx.NewMapper runtime.NewScheme schema.NewDecoder"},
		{"set by flags", byFlags,
			"validator.New validator.New validator.New lib.Other"},
	}
	var wg sync.WaitGroup
	for _, tt := range tests {
		for range 2 { // the second run sees nothing of the first either
			wg.Go(func() {
				graph := analyze(t, tt.a, pkgs)
				var got []string
				for _, root := range graph.Roots {
					for _, d := range root.Diagnostics {
						constructor, _, _ := strings.Cut(d.Message, " builds ")
						got = append(got, constructor)
					}
				}
				if want := strings.Fields(tt.want); !slices.Equal(got, want) {
					t.Errorf("%s: %q, want %q", tt.name, got, want)
				}
			})
		}
	}
	wg.Wait()
}

// TestBadOptions asserts that a bad option is an error which names the option
// and the value.
func TestBadOptions(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name  string
		opts  Options
		wants []string
	}{
		{"group", Options{Groups: []string{"mapper", "mappers"}}, []string{"group", `"mappers"`}},
		{"constructor", Options{Mappers: []string{"nonsense"}}, []string{"mapper", `"nonsense"`}},
		{"sharing", Options{Mappers: []string{"a/b.New=often"}}, []string{"mapper", "often"}},
		{"disabled", Options{Disable: []string{"github.com/go-playground/validator/v10.Knew"}}, []string{"disable", "v10.Knew"}},
		{"hoist", Options{Hoist: "sideways"}, []string{"hoist", `"sideways"`}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			_, err := New(tt.opts)
			if err == nil {
				t.Fatalf("no error for %+v", tt.opts)
			}
			for _, want := range append(tt.wants, "mapperlint: ") {
				if !strings.Contains(err.Error(), want) {
					t.Errorf("error %q does not mention %q", err, want)
				}
			}
		})
	}
	if _, err := New(Options{Groups: []string{"mapper", "client"}, Mappers: []string{"a/b.(*T).New=keyed"}, Hoist: "once"}); err != nil {
		t.Errorf("good options: %v", err)
	}
}
