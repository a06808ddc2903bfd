package slice_test

import (
	"strings"
	"testing"

	"github.com/mapperlint/mapperlint/internal/hoist/hoisttest"
	"github.com/mapperlint/mapperlint/internal/hoist/slice"
)

// TestSlices reads functions that build an instance, and behind each what moves with
// that.
func TestSlices(t *testing.T) {
	t.Parallel()
	src := hoisttest.Load(t, "slices.txt")
	slices := src.Slices()
	src.Answers(t, 13, func(name string) string {
		sl, why := slices.Of(src.Site(t, name), nil)
		got := "refused: " + why.Detail
		if sl != nil && !why.Given() {
			got = describe(sl)
		}
		return strings.TrimSpace(got)
	})
}

func describe(sl *slice.Slice) string {
	var stmts, results []string
	for _, c := range sl.Stmts {
		stmts = append(stmts, sl.Site.File.Src.Node(c.Node()))
	}
	if len(stmts) == 0 {
		stmts = []string{sl.Text()}
	}
	for _, o := range sl.Outlets() {
		name := "_"
		if o.Var != nil {
			name = o.Var.Name()
		}
		results = append(results, name)
	}
	got := strings.Join(stmts, " | ") + "; then " + strings.Join(results, ", ")
	if why := sl.LiteralsUsed(); why.Given() {
		got += "; " + why.Detail
	}
	return got
}

// TestReturning: the last step is what is returned where it does nothing but build.
func TestReturning(t *testing.T) {
	t.Parallel()
	src := hoisttest.Load(t, "slices.txt")
	for name, want := range map[string]string{
		"computed": "upper := strings.ToUpper(\"x\")\n; regexp.MustCompile(upper)",
		"setUp":    "v := validator.New()\nv.SetTagName(\"v\")\n; v",
	} {
		sl, why := src.Slices().Of(src.Site(t, name), nil)
		if why.Given() {
			t.Fatal(name, why)
		}
		b, ok := sl.Body()
		if !ok {
			t.Fatal(name, "has no body")
		}
		steps, result := b.Returning(sl)
		if got := strings.ReplaceAll(steps, "\t", "") + "; " + result; got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}
