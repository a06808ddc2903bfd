package mapperlint

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// TestSites asserts what is told of places for profiles: each build, the
// declared function around it, what it calls and the uses of what is reported;
// and nothing at all unless it is asked for.
func TestSites(t *testing.T) {
	t.Parallel()
	pkgs := loadFixtures(t, "sites")
	act := analyze(t, analyzer(t, Options{Silences: true}), pkgs).Roots[0]
	result := act.Result.(*Result)
	line := func(s Spot) int { return act.Package.Fset.Position(s.Pos).Line }
	var got []string
	for _, s := range result.Sites {
		text := fmt.Sprintf("%d %s calls %s for %s", line(s.Spot), s.Func, s.Calls, s.Type)
		for _, use := range s.Uses {
			text += fmt.Sprintf("; %d %s calls %s", line(use), use.Func, use.Calls)
		}
		got = append(got, text)
	}
	const build, use = " calls github.com/go-playground/validator/v10.New for github.com/go-playground/validator/v10.Validate", " calls github.com/go-playground/validator/v10.(*Validate).Struct"
	want := []string{
		"11 sites.init" + build,
		"14 sites.(*API).create" + build + "; 15 sites.(*API).create" + use,
		"25 sites.newValidator" + build + "; 20 sites.(*API).create" + use, // in a literal
	}
	if !slices.Equal(got, want) {
		t.Errorf("sites\n\t%s\nwant\n\t%s", strings.Join(got, "\n\t"), strings.Join(want, "\n\t"))
	}
	if want := []string{"sites.(*API).create"}; !slices.Equal(result.Requests, want) {
		t.Errorf("functions that run for requests: %q, want %q", result.Requests, want)
	}
	plain := analyze(t, analyzer(t, Options{}), pkgs).Roots[0].Result.(*Result)
	if len(plain.Sites)+len(plain.Requests) > 0 {
		t.Errorf("sites without asking: %v", plain)
	}
}
