package summary_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/fact"
	"github.com/mapperlint/mapperlint/internal/lifetime"
	"github.com/mapperlint/mapperlint/internal/scope"
	"github.com/mapperlint/mapperlint/internal/summary"
	"github.com/mapperlint/mapperlint/internal/testsrc"
)

// TestCallbacks reads functions with what they do with the functions that they are
// given, one after the other, in a comment behind the first line.
func TestCallbacks(t *testing.T) {
	t.Parallel()
	src := testsrc.LoadArchive(t, "callbacks.txt", testsrc.NewStubs())
	cat, err := catalogue.New(catalogue.Config{})
	if err != nil {
		t.Fatal(err)
	}
	fo := &summary.Folder{Pkg: src.Pkg, Life: lifetime.New(src.Pkg, cat, nil)}
	fo.Fold()
	told := make(map[string][]fact.Callback)
	for _, fn := range fo.Told() {
		told[fn.Name] = append(told[fn.Name], fn.Callbacks...)
	}
	asked := 0
	for _, f := range src.Pkg.Funcs {
		if f.Obj == nil || src.Want[src.Line(f.Cursor.Node())] == "" {
			continue
		}
		asked++
		want := src.Want[src.Line(f.Cursor.Node())]
		if got := describe(told[f.Obj.FullName()]); got != want && "nothing, "+got != want {
			t.Errorf("line %d, %s: %q, want %q", src.Line(f.Cursor.Node()), f.Name, got, want)
		}
	}
	if asked < 30 {
		t.Errorf("only %d functions were asked about", asked)
	}
}

func describe(all []fact.Callback) string {
	var out []string
	for _, cb := range all {
		own := ""
		if cb.Index < 0 {
			own = "own " + cb.Field + " "
		}
		switch freq := scope.Freq(cb.Freq); {
		case freq == scope.Once:
			out = append(out, own+"once")
		case freq == scope.PerElement:
			out = append(out, own+"each")
		case freq >= scope.PerValue:
			out = append(out, own+"request")
		case freq > 0:
			out = append(out, own+"runs")
		}
		for text, is := range map[string]bool{"same": cb.Same, "memo": cb.Memo, "yields": cb.Yields, "spent": cb.Spent} {
			if is {
				if cb.Kept {
					text = "kept, " + text
				}
				out = append(out, text)
			}
		}
		if cb.Kept && cb.Index >= 0 && cb.Field != "" {
			out = append(out, "kept in "+cb.Field)
		}
		if cb.Into > 0 {
			how := "into"
			if cb.Out {
				how = "out"
			}
			if cb.Anew {
				how += " anew"
			}
			out = append(out, fmt.Sprintf("%s %d", how, cb.Into-2))
		}
		if cb.To > 0 {
			out = append(out, fmt.Sprintf("to %d", cb.To-1))
		}
	}
	if len(out) == 0 {
		return "nothing"
	}
	return strings.Join(out, ", ")
}
